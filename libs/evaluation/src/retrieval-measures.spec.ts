import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { meanOf, measureRanking } from './retrieval-measures.js';

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `d${from + i}`);
const judged = (grades: Record<string, number>): Map<string, number> => new Map(Object.entries(grades));

describe('measures of one ranking, worked out by hand', () => {
  it('counts grades as they are, each divided by log2(rank + 1), against the ideal order', () => {
    const measures = measureRanking(['c', 'x', 'a', 'd', 'b'], judged({ a: 3, b: 2, c: 1, d: 0 }));
    // (1/1 + 3/2 + 2/2.584963) / (3/1 + 2/1.584963 + 1/2) = 3.273706 / 4.761860
    expect(measures['ndcg@10']).toBeCloseTo(0.687485, 6);
    expect(measures).toMatchObject({ 'recall@100': 1, 'mrr@10': 1, 'p@1': 1 });
  });

  it('builds the ideal from all that is judged, found or not, but from ten at most', () => {
    const grades = judged(Object.fromEntries(ids(1, 20).map((id) => [id, 1])));
    // 1 / (1 + 0.630930 + 0.5 + 0.430677 + 0.386853 + 0.356207 + 0.333333 + 0.315465 + 0.301030 + 0.289065)
    expect(measureRanking(['d7'], grades)['ndcg@10']).toBeCloseTo(1 / 4.54356, 6);
    expect(measureRanking(ids(11, 20), grades)).toEqual({
      'ndcg@10': 1,
      'recall@100': 0.5,
      'mrr@10': 1,
      'p@1': 1,
      'ndcg@5': 1,
      'p@5': 1,
    });
  });

  it('looks ten deep for the gain and the first answer, a hundred deep for recall', () => {
    const at = (rank: number) =>
      measureRanking([...ids(1, rank - 1), 'right', ...ids(rank, 120)], judged({ right: 1, other: 1 }));
    expect(at(2)).toMatchObject({ 'mrr@10': 1 / 2, 'p@1': 0, 'recall@100': 1 / 2 });
    // 0.289065 / (1 + 0.630930)
    expect(at(10)['ndcg@10']).toBeCloseTo(0.177239, 6);
    expect(at(10)['mrr@10']).toBe(1 / 10);
    expect(at(11)).toEqual({
      'ndcg@10': 0,
      'recall@100': 1 / 2,
      'mrr@10': 0,
      'p@1': 0,
      'ndcg@5': 0,
      'p@5': 0,
    });
    // 0.386853 / (1 + 0.630930)
    expect(at(5)['ndcg@5']).toBeCloseTo(0.237198, 6);
    expect(at(5)['p@5']).toBe(1 / 5);
    expect(at(6)).toMatchObject({ 'ndcg@5': 0, 'p@5': 0 });
    expect(at(100)['recall@100']).toBe(1 / 2);
    expect(at(101)['recall@100']).toBe(0);
  });

  it('takes what is judged 0 or less for not relevant', () => {
    expect(measureRanking(['bad', 'poor', 'good'], judged({ bad: -2, poor: 0, good: 2 }))).toEqual({
      'ndcg@10': 1 / 2,
      'recall@100': 1,
      'mrr@10': 1 / 3,
      'p@1': 0,
      'ndcg@5': 1 / 2,
      'p@5': 1 / 5,
    });
  });

  it('counts of the first five those alone that have the highest grade', () => {
    const grades = judged({ a: 2, b: 1, c: 2, d: 1 });
    expect(measureRanking(['a', 'b', 'x', 'd', 'c'], grades)['p@5']).toBe(2 / 5);
    // In a set with grades, a query may have no right documents.
    expect(measureRanking(['b'], judged({ b: 1 }), 2)['p@5']).toBe(0);
  });

  it('is 0 where nothing was found, and refuses where there was nothing to find', () => {
    expect(measureRanking([], judged({ a: 1 }))).toEqual({
      'ndcg@10': 0,
      'recall@100': 0,
      'mrr@10': 0,
      'p@1': 0,
      'ndcg@5': 0,
      'p@5': 0,
    });
    expect(() => measureRanking(['a'], judged({ a: 0 }))).toThrow(RangeError);
  });

  it('lies in [0, 1], and is 1 for the ideal order', () => {
    const grades = fc.dictionary(fc.string({ maxLength: 2 }), fc.integer({ min: -1, max: 4 }), {
      maxKeys: 30,
    });
    fc.assert(
      fc.property(
        grades,
        fc.uniqueArray(fc.string({ maxLength: 2 }), { maxLength: 30 }),
        (given, ranking) => {
          const judgements = judged({ ...given, relevant: 1 });
          for (const measure of Object.values(measureRanking(ranking, judgements))) {
            expect(measure).toBeGreaterThanOrEqual(0);
            expect(measure).toBeLessThanOrEqual(1);
          }
          const ideal = [...judgements.keys()].toSorted((a, b) => judgements.get(b)! - judgements.get(a)!);
          const { 'p@5': _ofFive, ...ofOrder } = measureRanking(ideal, judgements);
          expect(Object.values(ofOrder)).toEqual([1, 1, 1, 1, 1]);
        },
      ),
    );
  });
});

describe('the mean', () => {
  it('counts each query the same, however many answers it has', () => {
    const one = measureRanking(['a'], judged({ a: 1 }));
    const none = measureRanking([], judged(Object.fromEntries(ids(1, 50).map((id) => [id, 1]))));
    const second = measureRanking(['x', 'a'], judged({ a: 1 }));
    expect(meanOf([one, none, second, none])).toEqual({
      'ndcg@10': (1 + 1 / Math.log2(3)) / 4,
      'recall@100': 1 / 2,
      'mrr@10': 1.5 / 4,
      'p@1': 1 / 4,
      'ndcg@5': (1 + 1 / Math.log2(3)) / 4,
      'p@5': 2 / 5 / 4,
    });
  });

  it('of nothing is refused', () => {
    expect(() => meanOf([])).toThrow(RangeError);
  });
});
