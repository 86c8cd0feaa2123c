import { describe, expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { MeaningStatistics } from './meaning-statistics.js';

const random = randomNumbers(3);
const someVectors = (count: number): Int8Array[] =>
  Array.from({ length: count }, () => Int8Array.from({ length: 8 }, () => Math.floor(random() * 255) - 127));
const meanOf = (vectors: readonly Int8Array[]): number[] =>
  Array.from({ length: 8 }, (_, i) => vectors.reduce((sum, one) => sum + (one[i] ?? 0), 0) / vectors.length);

function statisticsOf(needs: readonly Int8Array[], solvers: readonly Int8Array[]): MeaningStatistics {
  const statistics = new MeaningStatistics();
  for (const vector of needs) statistics.count('needs', vector, 1);
  for (const vector of solvers) statistics.count('solvers', vector, 1);
  return statistics;
}

describe('what the vectors of a collection have in common', () => {
  const [needs, solvers] = [someVectors(30), someVectors(40)];

  it('is the mean of the solvers, and for a need, taken twice, the means of both', () => {
    const { centres } = statisticsOf(needs, solvers);
    const ofSolvers = meanOf(solvers);
    expect([...(centres?.solver ?? [])]).toEqual(ofSolvers.map((value) => Math.round(value)));
    for (const [i, value] of meanOf(needs).entries())
      expect(Math.abs((centres?.need[i] ?? 0) - value - (ofSolvers[i] ?? 0))).toBeLessThan(4);
  });

  it('does not depend on the order in which they came, nor on those that are gone', () => {
    const some = statisticsOf(needs, solvers);
    const others = statisticsOf([...someVectors(5), ...needs], someVectors(0));
    const same = statisticsOf(needs.toReversed(), [...solvers.toReversed(), ...needs]);
    for (const vector of needs) same.count('solvers', vector, -1);
    expect(same.centres).toEqual(some.centres);
    expect(others.centres).toBeUndefined();
  });

  it('is as solvers are, for a need that is the first', () => {
    const { centres } = statisticsOf([], solvers);
    const twice = meanOf(solvers).map((value) => Math.round(2 * value));
    expect([...(centres?.need ?? [])]).toEqual(twice);
  });

  it('stays the same object while a change is too small to count', () => {
    const statistics = statisticsOf(needs, solvers);
    for (let i = 0; i < 40; i++) statistics.count('solvers', new Int8Array(8).fill(100), 1);
    const before = statistics.centres?.solver;
    statistics.count('solvers', Int8Array.from(before ?? []), 1);
    expect(statistics.centres?.solver).toBe(before);
    statistics.count('solvers', new Int8Array(8).fill(-100), 1);
    expect(statistics.centres?.solver).not.toBe(before);
  });

  it('is asked of vectors that can be compared', () => {
    const statistics = statisticsOf(needs, solvers);
    expect(() => statistics.check(undefined)).not.toThrow();
    expect(() => statistics.check(new Int8Array(8).fill(-127))).not.toThrow();
    for (const bad of [
      new Int8Array(7).fill(1),
      new Int8Array(0),
      new Int8Array(8),
      new Int8Array(8).fill(-128),
    ])
      expect(() => statistics.check(bad)).toThrow(RangeError);
    expect(() => new MeaningStatistics().check(new Int8Array(0))).toThrow(RangeError);
  });
});
