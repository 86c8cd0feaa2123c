import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  collectionOf,
  documents,
  hugeTexts,
  needDocument,
  oddTexts,
  sentences,
  solverDocument,
} from '../testing/arbitrary-documents.js';
import { drained } from '../testing/drained.js';
import { sampleNeed, sampleSolver } from '../testing/sample-documents.js';
import type { SolverDocument } from './documents.js';
import { MatchCollection, type ScoredPair } from './match-collection.js';
import type { FoundDocument } from './retrieval/block-search.js';
import { eligibility } from './scoring/eligibility.js';
import { field as fieldWeights, fullScore, partWeights, wordsAloneWeight } from './weights.js';

/** Makes a pair eligible, with any other fields. */
const willing = { published: true, acceptsRemote: true, wantedKinds: [], organisationId: undefined };
const ready = { active: true, away: false, worksRemotely: true, organisationId: undefined };

function expectSound({ points, score, parts, reasons }: ScoredPair): void {
  for (const part of Object.keys(partWeights) as (keyof typeof partWeights)[]) {
    expect(Number.isInteger(parts[part])).toBe(true);
    expect(parts[part]).toBeGreaterThanOrEqual(0);
    expect(parts[part]).toBeLessThanOrEqual(part === 'words' ? wordsAloneWeight : partWeights[part]);
  }
  expect(parts.tags + parts.words).toBeGreaterThan(0);
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(points);
  expect(score).toBe(points / fullScore);
  expect(score).toBeLessThanOrEqual(1);
  for (const reason of [...reasons.tags, ...reasons.words]) expect(reason.points).toBeGreaterThanOrEqual(0);
}

describe('a collection whose documents change', () => {
  it('is to be built again once more is left over than it holds, and ten thousand documents more', () => {
    const collection = collectionOf([], [sampleSolver({ id: 'a' })]);
    for (let i = 0; i < 10_001; i++) collection.putSolver(sampleSolver({ id: 'a' }));
    expect(collection.needsRebuild).toBe(false);
    collection.putSolver(sampleSolver({ id: 'a' }));
    expect(collection.needsRebuild).toBe(true);
  });
});

describe('a solver that was often chosen', () => {
  const need = sampleNeed({ id: 'need', title: 'Portage de repas', ...willing });
  const solver = (id: string, set: Partial<SolverDocument> = {}): SolverDocument =>
    sampleSolver({ id, headline: 'Des repas portés à vélo', ...ready, ...set });

  it('has its points on top, from either side, whether it came before or after', () => {
    const collection = collectionOf([need], [solver('a'), solver('b')]);
    collection.setAcceptance(
      new Map([
        ['a', 300],
        ['late', 200],
      ]),
    );
    collection.putSolver(solver('late'));
    for (const [id, more] of [
      ['a', 300],
      ['b', 0],
      ['late', 200],
    ] as const) {
      const [ofSolver] = collection.bestNeeds(id, 5);
      expect(ofSolver).toEqual(collection.bestSolvers('need', 5).find(({ solverId }) => solverId === id));
      expect(ofSolver?.parts.acceptance).toBe(more);
      expectSound(ofSolver as ScoredPair);
    }
    expect(collection.bestSolvers('need', 5).map(({ solverId }) => solverId)).toEqual(['a', 'late', 'b']);
    collection.setAcceptance(new Map());
    expect(collection.scorePair('need', 'a')?.parts.acceptance).toBe(0);
  });

  it('is stored where it comes among the best by them, from either side', () => {
    const others = Array.from({ length: 5 }, (_, i) => solver(`other${i}`));
    const collection = collectionOf([need], [...others, solver('z', { updatedAt: new Date(0) })]);
    const worth = { limit: 1, minimum: 0 };
    const stored = (): string[] =>
      drained(collection.pairsOfNeed('need', worth)).map(({ solverId }) => solverId);
    const best = (): string[] => collection.find({ needId: 'need' }, 1).map(({ id }) => id);
    expect(best()).not.toEqual(['z']);
    collection.setAcceptance(new Map([['z', 1_000]]));
    expect(best()).toEqual(['z']);
    expect(stored()[0]).toBe('z');
    expect(drained(collection.pairsOfSolver('z', worth)).map(({ needId }) => needId)).toEqual(['need']);
  });

  it('stands out no sooner, and changes no field', () => {
    const description = 'Livraison à vélo de repas chauds, midi et soir, avec une consigne lavable.';
    const others = Array.from({ length: 60 }, (_, i) => solver(`other${i}`, { description }));
    const rest = Array.from({ length: 90 }, (_, i) =>
      solver(`rest${i}`, { headline: `Chanson numéro ${i}`, description: 'Un soir de fête.' }),
    );
    const collection = collectionOf([{ ...need, description }], [...others, ...rest]);
    const before = [collection.fieldOf('need'), collection.standingOut('need')];
    expect(before[0]).toBeGreaterThan(fieldWeights.least);
    collection.setAcceptance(new Map(others.map(({ id }) => [id, 1_000])));
    expect([collection.fieldOf('need'), collection.standingOut('need')]).toEqual(before);
  });

  it('is found by them alone no more than by place alone', () => {
    const collection = collectionOf([need], [solver('other', { headline: 'Xylophone' })]);
    collection.setAcceptance(new Map([['other', 1_000]]));
    expect(collection.bestSolvers('need', 5)).toEqual([]);
    expect(collection.bestNeeds('other', 5)).toEqual([]);
  });

  it.each([-1, 0.5, 1_001, Number.NaN])('has not %d points', (wrong) => {
    expect(() => collectionOf([], []).setAcceptance(new Map([['a', wrong]]))).toThrow(RangeError);
  });
});

describe('whatever the documents', () => {
  it('the parts add up to a score in [0, 1], each within its weight', () => {
    fc.assert(
      fc.property(documents, ({ needs, solvers }) => {
        const collection = collectionOf(
          needs.map((need) => ({ ...need, ...willing })),
          solvers.map((solver) => ({ ...solver, ...ready })),
        );
        for (const pair of needs.flatMap(({ id }) => collection.bestSolvers(id, 10))) expectSound(pair);
      }),
    );
  });

  it('the longest and the oddest texts are scored like any', () => {
    const texts = [...sentences, ...oddTexts, ...hugeTexts];
    const collection = collectionOf(
      texts.map((description, i) => sampleNeed({ id: `need${i}`, description, ...willing })),
      texts.map((description, i) => sampleSolver({ id: `solver${i}`, description, ...ready })),
    );
    const pairs = texts.flatMap((_, i) => collection.bestSolvers(`need${i}`, texts.length));
    expect(pairs.length).toBeGreaterThan(texts.length);
    for (const pair of pairs) expectSound(pair);
  });

  it('a pair scores the same from either side, and the same again in another collection of the same', () => {
    fc.assert(
      fc.property(documents, ({ needs, solvers }) => {
        const collection = collectionOf(needs, solvers);
        const again = collectionOf(needs.toReversed(), solvers.toReversed());
        const fromNeeds = needs.flatMap(({ id }) => collection.bestSolvers(id, 10));
        const fromSolvers = solvers.flatMap(({ id }) => collection.bestNeeds(id, 10));
        expect(fromSolvers).toHaveLength(fromNeeds.length);
        for (const pair of fromNeeds) {
          expect(fromSolvers).toContainEqual(pair);
          expect(collection.scorePair(pair.needId, pair.solverId)).toEqual(pair);
          expect(again.scorePair(pair.needId, pair.solverId)?.parts).toEqual(pair.parts);
        }
      }),
    );
  });

  it('eligibility wins over any score', () => {
    fc.assert(
      fc.property(documents, fc.func(fc.boolean()), ({ needs, solvers }, isDismissed) => {
        const collection = collectionOf(needs, solvers);
        const history = (needId: string, solverId: string) => ({
          dismissed: isDismissed(needId, solverId),
          coolingDown: false,
        });
        for (const need of needs) {
          const found = new Set(
            collection.bestSolvers(need.id, 10, { history }).map(({ solverId }) => solverId),
          );
          for (const solver of solvers) {
            const reason = eligibility(need, solver, history(need.id, solver.id));
            if (reason !== undefined) expect(found).not.toContain(solver.id);
          }
        }
      }),
    );
  });

  it('adding a shared tag never lowers the score', () => {
    fc.assert(
      fc.property(
        needDocument,
        solverDocument,
        fc.constantFrom('care', 'night', 'bikes', 'other'),
        (need, solver, tag) => {
          const partsOf = (needTags: readonly string[], solverTags: readonly string[]) =>
            collectionOf(
              [{ ...need, ...willing, tagIds: needTags }],
              [{ ...solver, ...ready, tagIds: solverTags }],
            ).scorePair(need.id, solver.id)?.points ?? 0;
          expect(partsOf([...need.tagIds, tag], [...solver.tagIds, tag])).toBeGreaterThanOrEqual(
            partsOf(need.tagIds, solver.tagIds),
          );
        },
      ),
    );
  });

  it('the pairs worth keeping are those among the best of either side, after any change too', () => {
    const worth = fc.record({ limit: fc.integer({ min: 1, max: 2 }), minimum: fc.constantFrom(0, 0.2, 0.4) });
    fc.assert(
      fc.property(documents, solverDocument, worth, ({ needs, solvers }, change, { limit, minimum }) => {
        const collection = collectionOf(
          needs.map((need) => ({ ...need, ...willing })),
          solvers.map((solver) => ({ ...solver, ...ready })),
        );
        const keyOf = ({ needId, solverId }: ScoredPair): string => `${needId} ${solverId}`;
        const check = (): void => {
          const enough = ({ pointsWithoutNgrams }: FoundDocument): boolean =>
            pointsWithoutNgrams >= minimum * fullScore;
          const best = [
            ...needs.flatMap(({ id: needId }) =>
              collection
                .find({ needId }, limit)
                .filter(enough)
                .map(({ id }) => `${needId} ${id}`),
            ),
            ...solvers.flatMap(({ id: solverId }) =>
              collection
                .find({ solverId }, limit)
                .filter(enough)
                .map(({ id }) => `${id} ${solverId}`),
            ),
          ];
          const expected = [...new Set(best)].toSorted();
          const ofNeeds = needs.flatMap(({ id }) => drained(collection.pairsOfNeed(id, { limit, minimum })));
          const ofSolvers = solvers.flatMap(({ id }) =>
            drained(collection.pairsOfSolver(id, { limit, minimum })),
          );
          expect(ofNeeds.map(keyOf).toSorted()).toEqual(expected);
          expect(ofSolvers.map(keyOf).toSorted()).toEqual(expected);
        };
        check();
        if (solvers[0] !== undefined) collection.putSolver({ ...change, ...ready, id: solvers[0].id });
        check();
        collection.putNeed({ ...needs[0], published: false });
        check();
      }),
    );
  });

  it('what is changed or removed leaves nothing behind', () => {
    fc.assert(
      fc.property(documents, documents, ({ needs, solvers }, other) => {
        const collection = collectionOf(needs, [...other.solvers, ...solvers]);
        const kept = new Set(solvers.map(({ id }) => id));
        for (const { id } of other.solvers) if (!kept.has(id)) collection.removeSolver(id);
        const fresh = collectionOf(needs, solvers);
        expect(collection.size).toEqual(fresh.size);
        for (const { id } of needs) {
          const points = (of: MatchCollection) =>
            of.bestSolvers(id, 10).map(({ solverId, parts }) => [solverId, parts]);
          expect(points(collection)).toEqual(points(fresh));
        }
      }),
    );
  });
});

describe('MatchCollection', () => {
  const need = sampleNeed({ title: 'Livrer des repas à vélo', tagIds: ['meals'] });
  const good = sampleSolver({ id: 'good', headline: 'Des repas livrés à vélo', tagIds: ['meals'] });
  const fair = sampleSolver({ id: 'fair', headline: 'Réparer les vélos' });
  const poor = sampleSolver({ id: 'poor', headline: 'Cours de piano' });

  it('finds what fits, best first, and nothing that has nothing in common', () => {
    const collection = collectionOf([need], [poor, fair, good]);
    expect(collection.bestSolvers('need', 10).map(({ solverId }) => solverId)).toEqual(['good', 'fair']);
    expect(collection.bestSolvers('need', 1)).toHaveLength(1);
    expect(collection.bestNeeds('fair', 10).map(({ needId }) => needId)).toEqual(['need']);
    expect(collection.bestNeeds('poor', 10)).toEqual([]);
    expect(collection.scorePair('need', 'poor')).toBeUndefined();
  });

  it('answers for a draft that it does not hold', () => {
    const collection = collectionOf([], [poor, fair, good]);
    expect(collection.bestSolvers(need, 10).map(({ solverId }) => solverId)).toEqual(['good', 'fair']);
    expect(collection.size).toEqual({ needs: 0, solvers: 3 });
  });

  it('lists the tags in the text of a draft that were not chosen', () => {
    const draft = sampleNeed({
      title: 'Une livraison de repas',
      description: 'À vélo, par nos aides à domicile.',
      tagIds: ['care', 'night'],
    });
    expect(collectionOf([], []).tagsSeenIn(draft)).toEqual(['meals', 'bikes']);
  });

  it('sees tags in misspelt words too, where solvers use the corrected word and not the misspelt one', () => {
    const draft = sampleNeed({ title: 'Livraizon de repas', description: 'par une aide à domicille' });
    const seenBeside = (...descriptions: string[]) =>
      collectionOf(
        [],
        descriptions.map((description, i) => sampleSolver({ id: `${i}`, description })),
      ).tagsSeenIn(draft);
    expect(seenBeside('Une livraison', 'Le domicile')).toEqual(['meals', 'care']);
    expect(seenBeside('Une livraison', 'Un livraizon')).toEqual([]);
    expect(seenBeside()).toEqual([]);
  });

  it('sees tags in words that are misspelt and have the same stem, no matter who uses it', () => {
    const old = { id: 'old', labels: ['Personnes âgées'], synonyms: [], broaderId: undefined };
    const collection = new MatchCollection({ tags: [old] });
    const draft = sampleNeed({ title: 'Pour des persones agées' });
    expect(collection.tagsSeenIn(draft)).toEqual(['old']);
    collection.putSolver(sampleSolver({ description: 'Une persone' }));
    expect(collection.tagsSeenIn(draft)).toEqual(['old']);
  });

  it('sees tags in misspelt plurals that have a stem of their own', () => {
    const animals = { id: 'animals', labels: ['Garde d’animaux'], synonyms: [], broaderId: undefined };
    const collection = new MatchCollection({ tags: [animals] });
    collection.putSolver(sampleSolver({ description: 'Des animaux' }));
    expect(collection.tagsSeenIn(sampleNeed({ title: 'Garde d’animmaux' }))).toEqual(['animals']);
  });

  it('yields after each pair that it explains', () => {
    const solvers = Array.from({ length: 9 }, (_, i) => ({ ...good, id: `${i}` }));
    const steps = collectionOf([need], solvers).pairsOfNeed('need', { limit: 9, minimum: 0 });
    let yielded = 0;
    while (steps.next().done !== true) yielded++;
    expect(yielded).toBeGreaterThanOrEqual(solvers.length);
  });

  it('finds no pair by n-grams alone, where all use the only word in common', () => {
    const asked = { ...need, title: 'pain formateur', description: '', tagIds: [] };
    // With twelve solvers, the word brings less than a point without n-grams, and more with them.
    const others = Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, description: 'pain sel' }));
    const solvers = [...others, { id: 'alike', description: 'pain formation' }];
    const collection = collectionOf(
      [asked],
      solvers.map((solver) => sampleSolver({ ...solver, territories: need.territories })),
    );
    expect(collection.bestSolvers('need', 20)).toEqual([]);
    expect(solvers.filter(({ id }) => collection.scorePair('need', id) !== undefined)).toEqual([]);
  });

  it('finds nothing for what it does not know', () => {
    const collection = collectionOf([need], [good]);
    collection.removeNeed('need');
    collection.removeNeed('never');
    collection.removeSolver('never');
    expect(collection.bestSolvers('need', 10)).toEqual([]);
    expect(collection.bestNeeds('never', 10)).toEqual([]);
    expect(collection.bestNeeds('good', 10)).toEqual([]);
    expect(collection.scorePair('need', 'good')).toBeUndefined();
  });

  it('puts the least served of near-equals first', () => {
    const twins = ['a', 'b'].map((id) => ({ ...good, id }));
    const served = { servedCount: (id: string) => (id === 'a' ? 2 : 1) };
    expect(
      collectionOf([need], twins)
        .bestSolvers('need', 10, served)
        .map(({ solverId }) => solverId),
    ).toEqual(['b', 'a']);
  });
});
