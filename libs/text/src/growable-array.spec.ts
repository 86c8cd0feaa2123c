import { describe, expect, it } from '@jest/globals';
import { withCapacity } from './growable-array.js';

describe('withCapacity', () => {
  it('keeps an array that is long enough', () => {
    const numbers = new Uint16Array(10);
    expect(withCapacity(numbers, 10)).toBe(numbers);
  });

  it('gives a longer array of the same kind, with what it held and zeros after it', () => {
    const grown = withCapacity(Float64Array.of(1.5, 2.5), 200);
    expect(grown).toBeInstanceOf(Float64Array);
    expect(grown.length).toBeGreaterThanOrEqual(200);
    expect([...grown.subarray(0, 4)]).toEqual([1.5, 2.5, 0, 0]);
  });

  it('copies seldom: fewer than fifty times for a million numbers', () => {
    let numbers = new Uint32Array(0);
    const arrays = new Set([numbers]);
    for (let length = 1; length <= 1_000_000; length++) arrays.add((numbers = withCapacity(numbers, length)));
    expect(arrays.size).toBeLessThan(50);
  });
});
