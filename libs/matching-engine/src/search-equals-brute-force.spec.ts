import { describe, expect, it } from '@jest/globals';
import { randomNumbers, withTypingErrors } from '@passerelle/text';
import { drained } from '../testing/drained.js';
import { days, places, taxonomy, writer } from '../testing/random-documents.js';
import { sampleNeed, sampleSolver } from '../testing/sample-documents.js';
import { type AnalysedNeed, type AnalysedSolver, Analyser } from './analysis/analyser.js';
import type { NeedDocument, SolverDocument } from './documents.js';
import { MatchCollection } from './match-collection.js';
import type { FoundDocument } from './retrieval/block-search.js';
import { DocumentCodec } from './retrieval/document-codec.js';
import { NeedIndex } from './retrieval/need-index.js';
import { SolverIndex } from './retrieval/solver-index.js';
import { TerritorySets } from './retrieval/territory-sets.js';
import { eligibility } from './scoring/eligibility.js';
import { rank } from './scoring/rank.js';
import { scoreParts, sumOf, weighNeed } from './scoring/score.js';
import { SolverStatistics } from './statistics/solver-statistics.js';
import { blockSize } from './storage/column.js';
import { TextTable } from './storage/text-table.js';
import { rescoredByNgrams } from './weights.js';

/** Both indexes, beside plain maps of the same documents. */
function collection() {
  const analyser = new Analyser(taxonomy);
  const statistics = new SolverStatistics(analyser.lexicon);
  const shared = [new DocumentCodec(analyser), statistics, new TerritorySets(), new TextTable()] as const;
  const solverIndex = new SolverIndex(...shared);
  const needIndex = new NeedIndex(...shared);
  const needs = new Map<string, AnalysedNeed>();
  const solvers = new Map<string, AnalysedSolver>();
  const wanted = { k: rescoredByNgrams };
  let accepted: ReadonlyMap<string, number> = new Map();
  const withAcceptance = (solver: AnalysedSolver): AnalysedSolver => ({
    ...solver,
    acceptance: accepted.get(solver.facts.id) ?? 0,
  });
  return {
    needs,
    solvers,
    put(document: { need: NeedDocument } | { solver: SolverDocument }): void {
      if ('need' in document) {
        const need = analyser.need(document.need);
        needs.set(need.facts.id, need);
        needIndex.put(need);
      } else {
        const solver = analyser.solver(document.solver);
        solvers.set(solver.facts.id, solver);
        solverIndex.put(solver);
      }
    },
    setAcceptance(points: ReadonlyMap<string, number>): void {
      solverIndex.setAcceptance(points);
      accepted = points;
    },
    remove(id: string): void {
      needs.delete(id);
      solvers.delete(id);
      needIndex.remove(id);
      solverIndex.remove(id);
    },
    catchUp: () => needIndex.catchUp(),
    correctedIn: (terms: Uint32Array) =>
      terms.filter((term) => statistics.correctedTerm(term) !== term).length,
    solversFound: (need: AnalysedNeed) => top(solverIndex.find(weighNeed(need, statistics), wanted)),
    needsFound: (solver: AnalysedSolver) => top(needIndex.find(withAcceptance(solver), wanted)),
    solversExpected: (need: AnalysedNeed) => {
      const weighed = weighNeed(need, statistics);
      return bruteForce(
        solvers,
        (solver) => eligibility(need.facts, solver.facts, undefined) === undefined,
        (solver, ngrams) => scoreParts(weighed, withAcceptance(solver), { ngrams }),
      );
    },
    needsExpected: (solver: AnalysedSolver) =>
      bruteForce(
        needs,
        (need) => eligibility(need.facts, solver.facts, undefined) === undefined,
        (need, ngrams) => scoreParts(weighNeed(need, statistics), withAcceptance(solver), { ngrams }),
      ),
  };
}

const top = (found: readonly FoundDocument[]): FoundDocument[] => rank(found).slice(0, 50);

/** The same result by a comparison of all: the best few without n-grams, then with them. */
function bruteForce<Document>(
  documents: ReadonlyMap<string, Document>,
  mayMeet: (document: Document) => boolean,
  partsOf: (document: Document, ngrams: boolean) => ReturnType<typeof scoreParts>,
): FoundDocument[] {
  const candidates: { id: string; document: Document; points: number }[] = [];
  for (const [id, document] of documents) {
    if (!mayMeet(document)) continue;
    const parts = partsOf(document, false);
    if (parts.words + parts.tags + parts.meaning > 0) candidates.push({ id, document, points: sumOf(parts) });
  }
  const best = candidates.toSorted((a, b) => b.points - a.points).slice(0, rescoredByNgrams);
  return top(
    best.map(({ id, document, points }) => ({
      id,
      points: sumOf(partsOf(document, true)),
      pointsWithoutNgrams: points,
    })),
  );
}

function compareAll(tested: ReturnType<typeof collection>, most = Infinity): void {
  for (const need of [...tested.needs.values()].slice(0, most))
    expect(tested.solversFound(need)).toEqual(tested.solversExpected(need));
  for (const solver of [...tested.solvers.values()].slice(0, most))
    expect(tested.needsFound(solver)).toEqual(tested.needsExpected(solver));
}

describe('a search finds what looking at all would find, to the point', () => {
  it.each([1, 2, 3, 4, 5])('whatever is put, put again and removed, seed %d', (seed) => {
    const write = writer(seed, 400);
    const tested = collection();
    for (let change = 0; change < 400; change++) {
      const id = `${write.below(120)}`;
      const kind = write.below(5);
      if (kind < 2) tested.put({ need: write.need(`need${id}`) });
      else if (kind < 4) tested.put({ solver: write.solver(`solver${id}`) });
      else tested.remove(`${write.below(2) === 0 ? 'need' : 'solver'}${id}`);
      if (change % 100 === 99) compareAll(tested);
    }
  });

  it('while solvers gain and lose points for having been chosen often', () => {
    const write = writer(1, 3_000);
    const tested = collection();
    // More than one batch, so that the first raises the threshold for the others.
    for (let i = 0; i < 2_200; i++)
      tested.put({ solver: { ...write.solver(`solver${i}`), worksRemotely: true } });
    for (let i = 0; i < 60; i++) tested.put({ need: { ...write.need(`need${i}`), acceptsRemote: true } });
    for (let night = 0; night < 3; night++) {
      const some = Array.from(
        { length: 300 },
        () => [`solver${write.below(2_400)}`, write.below(1_001)] as const,
      );
      tested.setAcceptance(new Map(some));
      // Put again, and for the first time, after the rebuild of the night.
      for (let i = 0; i < 40; i++) tested.put({ solver: write.solver(`solver${write.below(2_400)}`) });
      compareAll(tested, 20);
    }
  });

  it('while the log frequencies that needs hold are a little behind', () => {
    const write = writer(7, 400);
    const tested = collection();
    for (let i = 0; i < 2_000; i++) tested.put({ need: { ...write.need(`need${i}`), acceptsRemote: true } });
    for (let i = 0; i < 300; i++) tested.put({ solver: write.solver(`solver${i}`) });
    for (let i = 0; i < 60; i++) {
      const solver = { ...write.solver(`solver${i % 40}`), worksRemotely: true, active: true, away: false };
      tested.put({ solver });
      const analysed = tested.solvers.get(solver.id) as AnalysedSolver;
      expect(tested.needsFound(analysed)).toEqual(tested.needsExpected(analysed));
    }
  });

  it('after few steps of settling and after many, whatever was put in between', () => {
    const write = writer(9, 100_000);
    const tested = collection();
    const putSolvers = (wordsOfNeeds: boolean): void => {
      for (let i = 0; i < 200; i++) {
        const solver = { ...write.solver(`solver${i}`), worksRemotely: true, active: true, away: false };
        // The same words are alternately rare and frequent, so the maximum of a need rises and falls.
        const description = wordsOfNeeds ? solver.description : 'autre';
        tested.put({ solver: { ...solver, headline: '', description } });
      }
    };
    for (let i = 0; i < 700; i++)
      tested.put({ need: { ...write.need(`need${i}`), acceptsRemote: true, published: true } });
    let isDone = false;
    let longest = 0;
    for (let steps = 1; !isDone; steps = 2 * steps) {
      putSolvers(false);
      for (const _ of tested.catchUp());
      putSolvers(true);
      const settling = tested.catchUp();
      for (let step = 0; step < steps && !isDone; step++) {
        longest = step;
        isDone = settling.next().done === true;
        // If it never ended, there would always be more changes to catch up with.
        if (step >= 20) continue;
        tested.put({ need: { ...write.need(`need${step}`), acceptsRemote: true } });
        tested.put({ solver: { ...write.solver(`solver${step}`), headline: `nouveau${steps}mot${step}` } });
      }
      const asking = tested.solvers.get('solver99') as AnalysedSolver;
      expect(tested.needsFound(asking)).toEqual(tested.needsExpected(asking));
      for (const _ of settling);
      expect(tested.needsFound(asking)).toEqual(tested.needsExpected(asking));
    }
    expect(longest).toBeGreaterThan(5);
  });

  it.each([1, 2, 3])('where words are misspelt, and their corrections change, seed %d', (seed) => {
    const random = randomNumbers(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    const jobs = ['jardinage', 'animation', 'formateur', 'livraison', 'ménager', 'tablettes'];
    const text = (): string =>
      withTypingErrors(Array.from({ length: 1 + below(4) }, () => jobs[below(6)]).join(' '), 0.6, random);
    const tested = collection();
    const territories = [places[0] as string[]];
    let corrected = 0;
    for (let change = 0; change < 200; change++) {
      const id = `${below(20)}`;
      const kind = below(7);
      if (kind < 2) tested.put({ need: sampleNeed({ id: `need${id}`, title: text(), territories }) });
      else if (kind < 4)
        tested.put({ solver: sampleSolver({ id: `solver${id}`, description: text(), territories }) });
      else tested.remove(kind < 6 ? `solver${id}` : `need${id}`);
      if (change % 5 !== 0) continue;
      compareAll(tested);
      for (const { words } of tested.needs.values()) corrected += tested.correctedIn(words.terms);
    }
    expect(corrected).toBeGreaterThan(100);
  });

  it('among more than are rescored with n-grams', () => {
    const write = writer(6, 3_000);
    const tested = collection();
    for (let i = 0; i < 3_000; i++) {
      tested.put({ solver: write.solver(`solver${i}`) });
      tested.put({ need: write.need(`need${i}`) });
    }
    compareAll(tested, 30);
  });

  it('when all of a need’s tags are covered, however many they are', () => {
    const write = writer(8, 400);
    const tested = collection();
    for (let i = 0; i < 400; i++) tested.put({ solver: write.solver(`solver${i}`) });
    for (let count = 1; count <= 20; count++) {
      const tagIds = taxonomy.tags.slice(5, 5 + count).map(({ id }) => id);
      const described = 'étiquette6 étiquette26 étiquette36';
      const territories = [places[0] as string[]];
      for (const description of ['', described]) {
        const need = sampleNeed({ id: 'need', tagIds, description, territories });
        tested.put({ need });
        tested.put({
          solver: sampleSolver({ id: 'all', tagIds: taxonomy.tags.map(({ id }) => id), territories }),
        });
        const found = tested.solversFound(tested.needs.get('need') as AnalysedNeed);
        expect(found).toEqual(tested.solversExpected(tested.needs.get('need') as AnalysedNeed));
        expect(found.map(({ id }) => id)).toContain('all');
      }
    }
  });

  it('where every solver uses the only word of a need', () => {
    const tested = collection();
    for (let i = 0; i < 2_000; i++)
      tested.put({
        solver: sampleSolver({ id: `${i}`, description: 'vélo', tagIds: i < 3 ? ['tag1'] : [] }),
      });
    tested.put({ need: sampleNeed({ id: 'need', description: 'vélo', tagIds: ['tag1'] }) });
    compareAll(tested, 5);
    expect(tested.solversFound(tested.needs.get('need') as AnalysedNeed)).not.toHaveLength(0);
  });

  it('beyond the first block', () => {
    const tested = collection();
    const words = (i: number): string => `mot${i % 977} mot${i % 89} mot${i % 7}`;
    const territories = [places[0] as string[]];
    for (let i = 0; i < blockSize + 1_000; i++) {
      const day = days(i % 700);
      tested.put({ solver: sampleSolver({ id: `s${i}`, headline: words(i), territories, updatedAt: day }) });
      tested.put({ need: sampleNeed({ id: `n${i}`, title: words(i), territories, publishedAt: day }) });
    }
    for (const i of [3, blockSize + 990]) {
      const need = tested.needs.get(`n${i}`) as AnalysedNeed;
      const solver = tested.solvers.get(`s${i}`) as AnalysedSolver;
      expect(tested.solversFound(need)).toEqual(tested.solversExpected(need));
      expect(tested.needsFound(solver)).toEqual(tested.needsExpected(solver));
      expect(tested.solversFound(need).map(({ id }) => id)).toContain(`s${i}`);
    }
  });
});

describe('the pairs that a change brings', () => {
  it('are those among the best of either side, where most are beaten before all have been looked at', () => {
    const write = writer(10, 3_000);
    const held = new MatchCollection(taxonomy);
    const territories = [places[0] as string[]];
    const ids = Array.from({ length: 1_500 }, (_, i) => `${i}`);
    for (const id of ids) {
      const willing = { organisationId: undefined, wantedKinds: [], published: true };
      held.putNeed({ ...write.need(`need${id}`), ...willing, territories });
      held.putSolver({ ...write.solver(`solver${id}`), territories, active: true, away: false });
    }
    const worth = { limit: 50, minimum: 0 };
    const solversOf = new Map<string, Set<string>>(ids.map((id) => [`need${id}`, new Set()]));
    const needsOf = new Map<string, Set<string>>(ids.map((id) => [`solver${id}`, new Set()]));
    const note = (needId: string, solverId: string): void => {
      solversOf.get(needId)?.add(solverId);
      needsOf.get(solverId)?.add(needId);
    };
    for (const needId of solversOf.keys())
      for (const { id } of held.find({ needId }, worth.limit)) note(needId, id);
    for (const solverId of needsOf.keys())
      for (const { id } of held.find({ solverId }, worth.limit)) note(id, solverId);
    for (let i = 0; i < 6; i++) {
      // First without any known result, and then with the results of the search before.
      if (i % 3 === 0) held.removeNeed('none');
      const ofNeed = drained(held.pairsOfNeed(`need${i}`, worth)).map(({ solverId }) => solverId);
      expect(new Set(ofNeed)).toEqual(solversOf.get(`need${i}`));
      const ofSolver = drained(held.pairsOfSolver(`solver${i}`, worth)).map(({ needId }) => needId);
      expect(new Set(ofSolver)).toEqual(needsOf.get(`solver${i}`));
    }
  });
});
