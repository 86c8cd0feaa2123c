import { describe, expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { MatchCollection, type ScoredPair } from './match-collection.js';
import type { NeedDocument, SolverDocument } from './documents.js';
import { sampleNeed, sampleSolver } from '../testing/sample-documents.js';
import { dimensions, taxonomy, writer } from '../testing/random-documents.js';
import { fullScore, partWeights } from './weights.js';

const random = randomNumbers(5);
/** A vector between two directions and the part common to all. */
function between(own: readonly [number, number], noise = 3): Int8Array {
  return Int8Array.from({ length: dimensions }, (_, i) =>
    Math.round(60 + 25 * (own[0] * Math.cos(i) + own[1] * Math.sin(i)) + noise * (random() - 0.5)),
  );
}
const care: [number, number] = [1, 0];
const garden: [number, number] = [0, 1];

const others = [care, garden, [-1, 0], [0, -1]].flatMap(([a = 0, b = 0], i) => [
  sampleSolver({ id: `other ${i}`, description: `autre${i}`, vector: between([a, b]) }),
]);
const need = sampleNeed({ title: 'Perdre la vue', vector: between(care) });
const alike = sampleSolver({ id: 'alike', description: 'Déficience visuelle', vector: between(care) });
const unlike = sampleSolver({ id: 'unlike', description: 'Tonte de gazon', vector: between(garden) });

function collectionOf(needs: readonly NeedDocument[], solvers: readonly SolverDocument[]): MatchCollection {
  const collection = new MatchCollection(taxonomy);
  for (const solver of solvers) collection.putSolver(solver);
  for (const one of needs) collection.putNeed(one);
  return collection;
}

const scoresOf = (found: readonly ScoredPair[]) =>
  found.map(({ needId, solverId, parts }) => [needId, solverId, parts]);

describe('meaning', () => {
  it('finds a pair that has neither a word nor a tag in common, and says so in its parts', () => {
    const collection = collectionOf([need], [alike, unlike, ...others]);
    const [best, ...rest] = collection.bestSolvers('need', 10);
    expect(best?.solverId).toBe('alike');
    expect(best?.parts).toMatchObject({ words: 0, tags: 0 });
    expect(best?.parts.meaning).toBeGreaterThan(0.8 * partWeights.meaning);
    expect(best?.reasons).toMatchObject({ tags: [], words: [] });
    expect(best?.points).toBe(Object.values(best?.parts ?? {}).reduce((sum, part) => sum + part, 0));
    expect(rest.map(({ solverId }) => solverId)).not.toContain('unlike');
    expect(scoresOf(collection.bestNeeds('alike', 10))).toEqual(scoresOf(best === undefined ? [] : [best]));
    expect(collection.scorePair('need', 'alike')).toEqual(best);
    expect(collection.scorePair('need', 'unlike')).toBeUndefined();
    const asDraft = collection.bestSolvers({ ...need, id: 'draft' }, 1);
    expect(asDraft[0]?.parts).toEqual(best?.parts);
  });

  it('brings nothing where one of the two has no vector, or is the only one', () => {
    const unknown = { ...alike, id: 'unknown', vector: undefined };
    const collection = collectionOf(
      [need, { ...need, id: 'unread', vector: undefined }],
      [alike, unknown, ...others],
    );
    expect(collection.bestSolvers('unread', 10)).toEqual([]);
    expect(collection.bestSolvers('need', 10).map(({ solverId }) => solverId)).not.toContain('unknown');
    expect(collectionOf([need], [alike]).bestSolvers('need', 10)).toEqual([]);
    expect(collectionOf([need], [unknown]).bestSolvers('need', 10)).toEqual([]);
  });

  it('is the same whatever the order of arrival, and what was there before', () => {
    const write = writer(12, 60);
    const needs = Array.from({ length: 20 }, (_, i) => ({ ...write.need(`need${i}`), acceptsRemote: true }));
    const solvers = Array.from({ length: 30 }, (_, i) => ({
      ...write.solver(`solver${i}`),
      worksRemotely: true,
    }));
    const one = collectionOf(needs, solvers);
    const other = collectionOf(
      needs.toReversed(),
      [...solvers, ...others].map((solver) => ({ ...solver, vector: others[0]?.vector })),
    );
    for (const solver of solvers.toReversed()) other.putSolver(solver);
    for (const { id } of others) other.removeSolver(id);
    for (const { id } of needs)
      expect(scoresOf(other.bestSolvers(id, 30))).toEqual(scoresOf(one.bestSolvers(id, 30)));
    for (const { id } of solvers)
      expect(scoresOf(other.bestNeeds(id, 30))).toEqual(scoresOf(one.bestNeeds(id, 30)));
  });

  it('refuses a vector that cannot be compared, and leaves what it holds as it was', () => {
    const collection = collectionOf([need], [alike, unlike, ...others]);
    const before = collection.bestSolvers('need', 10);
    const { changes } = collection;
    for (const vector of [
      new Int8Array(dimensions + 1).fill(1),
      new Int8Array(dimensions),
      new Int8Array(0),
    ]) {
      expect(() => collection.putNeed({ ...need, vector })).toThrow(RangeError);
      expect(() => collection.putSolver({ ...alike, vector })).toThrow(RangeError);
      const draft = { ...need, vector };
      expect(() => collection.bestSolvers(draft, 1)).toThrow(RangeError);
      expect(() => collection.find({ draft }, 1)).toThrow(RangeError);
      expect(() => collection.explain(draft, ['alike'])).toThrow(RangeError);
    }
    expect(collection.bestSolvers('need', 10)).toEqual(before);
    expect(collection.changes).toBe(changes);
  });
});

describe('what each part of a need brings by its meaning', () => {
  const collection = collectionOf([need], [alike, unlike, ...others]);
  const points = collection.scorePair('need', 'alike')?.parts.meaning ?? 0;
  const common = Float32Array.from({ length: dimensions }, () => 60);
  const direction = (own: readonly [number, number]): Float32Array =>
    Float32Array.from(between(own, 0), (value) => value - 60);
  const share = (vector: Float32Array, times: number): { vector: Float32Array } => ({
    vector: vector.map((value) => times * value),
  });

  it('adds up to the points of the pair, and is more for the part that says it', () => {
    const parts = [share(common, 0.01), share(direction(care), 0.01), share(direction(garden), 0.0001)];
    const brought = collection.meaningByParts('need', 'alike', parts) ?? [];
    expect(brought).toHaveLength(3);
    expect(brought.reduce((sum, value) => sum + value, 0)).toBe(points);
    expect(brought.every(Number.isInteger)).toBe(true);
    expect(brought[1]).toBeGreaterThan(points / 2);
    expect(brought[1]).toBeGreaterThan(brought[2] ?? Infinity);
  });

  it('does not depend on how long the parts’ vectors are, and is nothing where the pair has nothing', () => {
    const parts = (times: number) => [share(common, times), share(direction(care), times)];
    expect(collection.meaningByParts('need', 'alike', parts(1000))).toEqual(
      collection.meaningByParts('need', 'alike', parts(0.001)),
    );
    expect(collection.meaningByParts('need', 'unlike', parts(1))).toEqual([0, 0]);
    expect(collection.meaningByParts('need', 'alike', [share(common, 0)])).toEqual([0]);
  });

  it('is not known without both, nor for parts of another model', () => {
    expect(collection.meaningByParts('need', 'nobody', [])).toBeUndefined();
    expect(
      collectionOf([{ ...need, vector: undefined }], others).meaningByParts('need', 'other 1', []),
    ).toBeUndefined();
    expect(() => collection.meaningByParts('need', 'alike', [{ vector: new Float32Array(3) }])).toThrow(
      RangeError,
    );
  });
});

describe('a need that says again what it has said', () => {
  const title = 'Livrer des repas mixés le soir, et le dimanche ?';
  const solvers = ['Repas livrés le dimanche', 'Repas mixés', 'Soirées jeux', 'Livraison de courses'].map(
    (headline, i) =>
      sampleSolver({ id: `${i}`, headline, description: `Nous proposons : ${headline}. Mot${i}.` }),
  );
  const scores = (description: string) =>
    scoresOf(collectionOf([sampleNeed({ title, description })], solvers).bestSolvers('need', 10));

  it('scores as if it had said it once', () => {
    const once = scores('');
    expect(once.length).toBeGreaterThan(1);
    for (const times of [1, 3, 10, 50])
      for (const space of [' ', '\n']) expect(scores(Array(times).fill(title).join(space))).toEqual(once);
    expect(scores(`${'Des repas chauds. '.repeat(40)}`)).toEqual(scores('Des repas chauds.'));
  });

  it('is not believed more for using the same few words often', () => {
    const wordsOf = (description: string): number =>
      collectionOf([sampleNeed({ title: '', description })], solvers).scorePair('need', '1')?.parts.words ??
      0;
    const often = 'Repas et soir. Soir et repas. Les repas du soir. Le soir, ces repas. Soir, repas.';
    expect(wordsOf('Repas et soir.')).toBeGreaterThan(0);
    expect(wordsOf(often)).toBe(wordsOf('Repas et soir.'));
  });
});

it('a score is at most full', () => {
  const all = { tagIds: taxonomy.tags.map(({ id }) => id), vector: between(care, 0) };
  const text = 'Perdre la vue';
  const collection = collectionOf(
    [sampleNeed({ title: text, ...all })],
    [sampleSolver({ headline: text, description: text, ...all }), ...others],
  );
  const pair = collection.scorePair('need', 'solver');
  expect(pair?.parts).toMatchObject({ tags: partWeights.tags, meaning: partWeights.meaning });
  expect(pair?.points).toBeLessThanOrEqual(fullScore);
});
