import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { collectionOf, documents } from '../testing/arbitrary-documents.js';
import type { MatchCollection } from './match-collection.js';
import type { NeedDocument, SolverDocument } from './documents.js';
import { sampleNeed, sampleSolver } from '../testing/sample-documents.js';

describe('who stands out', () => {
  const falls = sampleNeed({
    id: 'falls',
    title: 'Repérer une chute nocturne',
    description: 'Un capteur mural discret prévient l’astreinte.',
  });
  const answers = (id: string, set: Partial<SolverDocument> = {}): SolverDocument =>
    sampleSolver({
      id,
      headline: 'Repérer la chute nocturne par un capteur mural',
      description: 'Notre capteur discret prévient une astreinte.',
      ...set,
    });
  /** They have a word or two in common with the need. */
  const others = Array.from({ length: 80 }, (_, i) =>
    sampleSolver({
      id: `other${i}`,
      description: `Livraison numéro ${i}, discret service de chute de neige.`,
    }),
  );
  const standingOut = (collection: MatchCollection, need: string | NeedDocument = falls.id): string[] =>
    collection.standingOut(need);

  it('is the same from either side, by ids, pairs and drafts', () => {
    const collection = collectionOf([falls], [...others, answers('a'), answers('b')]);
    expect(standingOut(collection).toSorted()).toEqual(['a', 'b']);
    expect(standingOut(collection, { ...falls, id: 'draft', published: false }).toSorted()).toEqual([]);
    expect(standingOut(collection, { ...falls, id: 'draft' }).toSorted()).toEqual(['a', 'b']);
    expect(standingOut(collection, 'unknown')).toEqual([]);
    const fromNeed = collection.bestSolvers('falls', 200);
    const fromSolvers = fromNeed.flatMap(({ solverId }) => collection.bestNeeds(solverId, 200));
    for (const pairs of [fromNeed, fromSolvers])
      expect(
        pairs
          .filter((pair) => collection.standsOut(pair))
          .map(({ solverId }) => solverId)
          .toSorted(),
      ).toEqual(['a', 'b']);
  });

  it('depends on no place, no date and no kind of the others', () => {
    const elsewhere = others.map((solver) => ({ ...solver, territories: [['region:11']], kind: 'student' }));
    const [near, far] = [others, elsewhere].map((field) => collectionOf([falls], [...field, answers('a')]));
    expect(far.fieldOf('falls')).toBe(near.fieldOf('falls'));
    const distant = answers('a', { territories: [['region:24']], updatedAt: new Date(0) });
    expect(standingOut(collectionOf([falls], [...others, distant]))).toEqual(['a']);
  });

  it('is only whom the need may meet', () => {
    const away = [
      answers('paused', { active: false }),
      answers('away', { away: true }),
      answers('elsewhere', { territories: [['region:11']] }),
      answers('there'),
    ];
    const collection = collectionOf([falls], [...others, ...away]);
    expect(standingOut(collection)).toEqual(['there']);
    const history = () => ({ dismissed: true, coolingDown: false });
    expect(collection.standingOut('falls', { history })).toEqual([]);
  });

  it('are not more when solvers join who have nothing to do with it', () => {
    const collection = collectionOf([falls], [...others, answers('a'), answers('b', { headline: '' })]);
    const before = standingOut(collection);
    for (let i = 0; i < 200; i++)
      collection.putSolver(sampleSolver({ id: `later${i}`, description: `Une recette de tarte, la ${i}e.` }));
    expect(before).toEqual(expect.arrayContaining(standingOut(collection)));
  });

  it.each([0, 1, 3, 10, 50])('are the same where a need says its title %d times more', (times) => {
    const need = { ...falls, description: '' };
    const repeated = { ...falls, description: `${falls.title}. `.repeat(times) };
    const solvers = [
      ...others,
      answers('a'),
      answers('b', { headline: '' }),
      answers('c', { description: '' }),
    ];
    expect(standingOut(collectionOf([repeated], solvers))).toEqual(
      standingOut(collectionOf([need], solvers)),
    );
    expect(standingOut(collectionOf([need], solvers))).toContain('a');
  });

  it('is nobody where sixty say the same', () => {
    const alike = Array.from({ length: 60 }, (_, i) => answers(`alike${i}`));
    expect(standingOut(collectionOf([falls], [...others, ...alike]))).toEqual([]);
  });

  it('follows what changes', () => {
    const collection = collectionOf([falls], [...others, answers('a')]);
    const before = collection.fieldOf('falls');
    for (let i = 0; i < 60; i++) collection.putSolver(answers(`alike${i}`));
    expect(collection.fieldOf('falls')).toBeGreaterThan(before);
    for (let i = 0; i < 60; i++) collection.removeSolver(`alike${i}`);
    expect(collection.fieldOf('falls')).toBe(before);
  });

  it('equals the result of comparing all pairs, for all documents', () => {
    fc.assert(
      fc.property(documents, ({ needs, solvers }) => {
        const collection = collectionOf(needs, solvers);
        for (const { id } of needs) {
          const pairs = collection.bestSolvers(id, 1_000).filter((pair) => collection.standsOut(pair));
          expect(standingOut(collection, id).toSorted()).toEqual(
            pairs.map(({ solverId }) => solverId).toSorted(),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
