import { describe, expect, it } from '@jest/globals';
import type { NeedDocument, SolverDocument } from './documents.js';
import { MatchCollection, type Worth } from './match-collection.js';
import { keepThreshold, ownThreshold } from './weights.js';
import { drained } from '../testing/drained.js';
import { taxonomy, writer } from '../testing/random-documents.js';
import { sampleNeed, sampleSolver } from '../testing/sample-documents.js';

const asStored: Worth = { limit: 50, minimum: keepThreshold, own: ownThreshold };
const withoutFloor: Worth = { limit: 50, minimum: keepThreshold };
const subjects = 8;
const others = 60;

/** A vector about home care or not, and about one subject. */
function vector(ofTheField: boolean, subject: number): Int8Array {
  const about = Array.from({ length: subjects + others }, (_, i) => (i === subject ? 60 : 0));
  return Int8Array.from([60, ofTheField ? 70 : -20, ...about]);
}

/**
 * A network of many trades: eight needs and eight solvers of one field, each about its own subject, among many
 * others.
 */
function network(): MatchCollection {
  const collection = new MatchCollection({ tags: [] });
  for (let i = 0; i < subjects; i++) {
    collection.putNeed(sampleNeed({ id: `need${i}`, title: `sujet${i}`, vector: vector(true, i) }));
    collection.putSolver(sampleSolver({ id: `solver${i}`, headline: `offre${i}`, vector: vector(true, i) }));
  }
  for (let i = 0; i < others; i++)
    collection.putSolver(
      sampleSolver({ id: `other${i}`, headline: `métier${i}`, vector: vector(false, subjects + i) }),
    );
  return collection;
}

const listedFor = (collection: MatchCollection, solverId: string, worth: Worth): string[] =>
  drained(collection.pairsOfSolver(solverId, worth)).map(({ needId }) => needId);
const listedOf = (collection: MatchCollection, needId: string, worth: Worth): string[] =>
  drained(collection.pairsOfNeed(needId, worth)).map(({ solverId }) => solverId);

describe('what is listed', () => {
  it('is no need that a solver is near only as all solvers of its field are', () => {
    const collection = network();
    // All needs of the field are alike to all its solvers, compared with solvers of other trades.
    expect(listedFor(collection, 'solver3', withoutFloor)).toHaveLength(subjects);
    expect(listedFor(collection, 'solver3', asStored)).toEqual(['need3']);
  });

  it('is the same from the side of the need', () => {
    const collection = network();
    expect(listedOf(collection, 'need3', withoutFloor).length).toBeGreaterThanOrEqual(subjects);
    expect(listedOf(collection, 'need3', asStored)).toEqual(['solver3']);
  });

  it('counts a tag by how many solvers do not have it', () => {
    const listed = (many: number): string[] => {
      const collection = new MatchCollection({
        tags: [{ id: 'tag', labels: [], synonyms: [], broaderId: undefined }],
      });
      collection.putNeed(sampleNeed({ tagIds: ['tag'] }));
      collection.putSolver(sampleSolver({ tagIds: ['tag'] }));
      for (let i = 0; i < many; i++) collection.putSolver(sampleSolver({ id: `${i}`, tagIds: ['tag'] }));
      for (let i = 0; i < 10; i++) collection.putSolver(sampleSolver({ id: `without${i}` }));
      return listedFor(collection, 'solver', asStored);
    };
    // The only common tag is a reason if few solvers have it, and no reason if most have it.
    expect(listed(2)).toEqual(['need']);
    expect(listed(200)).toEqual([]);
  });

  it.each([1, 2, 3])('holds all who stand out, and the same pairs from either side, seed %d', (seed) => {
    const write = writer(seed, 60);
    const collection = new MatchCollection(taxonomy);
    const ready = { organisationId: undefined, wantedKinds: [], published: true, acceptsRemote: true };
    const needs: NeedDocument[] = Array.from({ length: 40 }, (_, i) => ({
      ...write.need(`need${i}`),
      ...ready,
    }));
    const solvers: SolverDocument[] = Array.from({ length: 120 }, (_, i) => ({
      ...write.solver(`solver${i}`),
      worksRemotely: true,
      active: true,
      away: false,
    }));
    for (const need of needs) collection.putNeed(need);
    for (const solver of solvers) collection.putSolver(solver);
    const pairs = (worth: Worth) => ({
      ofNeeds: needs.flatMap(({ id }) => drained(collection.pairsOfNeed(id, worth))),
      ofSolvers: solvers.flatMap(({ id }) => drained(collection.pairsOfSolver(id, worth))),
    });
    const keys = (of: { needId: string; solverId: string }[]): string[] =>
      of.map(({ needId, solverId }) => `${needId} ${solverId}`).toSorted();
    const listed = pairs({ ...asStored, own: 3_000 });
    const before = pairs(withoutFloor);
    expect(keys(listed.ofNeeds)).toEqual(keys(listed.ofSolvers));
    expect(listed.ofNeeds.length).toBeLessThan(before.ofNeeds.length);
    const notified = (of: typeof listed.ofNeeds): string[] =>
      keys(of.filter((pair) => collection.standsOut(pair)));
    expect(notified(listed.ofNeeds)).toEqual(notified(before.ofNeeds));
    expect(notified(listed.ofNeeds).length).toBeGreaterThan(0);
    // With any features of their own.
    const alone = pairs({ ...asStored, own: Infinity });
    expect([keys(alone.ofNeeds), keys(alone.ofSolvers)]).toEqual([
      notified(before.ofNeeds),
      notified(before.ofNeeds),
    ]);
    // A need's own list counts the same in a preview of its draft.
    for (const need of needs.slice(0, 10)) {
      const found = listedOf(collection, need.id, withoutFloor);
      for (const own of [3_000, Infinity])
        expect(collection.worthStoring(need, found, { own }).toSorted()).toEqual(
          listedOf(collection, need.id, { ...asStored, own }).toSorted(),
        );
    }
  });

  it('forgets the vectors of solvers that are gone', () => {
    const collection = network();
    for (let i = 0; i < 60; i++) {
      collection.putSolver(sampleSolver({ id: `passing${i}`, vector: vector(true, 3) }));
      collection.removeSolver(`passing${i}`);
    }
    expect(listedFor(collection, 'solver3', asStored)).toEqual(['need3']);
  });
});
