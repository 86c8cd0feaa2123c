import { describe, expect, it } from '@jest/globals';
import { RememberedBest } from './remembered-best.js';
import type { FoundDocument } from './retrieval/block-search.js';

const found = (id: string, points: number): FoundDocument => ({
  id,
  points,
  pointsWithoutNgrams: points,
});

/** A search that finds a and b, unless it stops at one of its thresholds. It counts its calls. */
function searchOf(...thresholds: readonly number[]) {
  const best = [found('a', 900), found('b', 600)];
  const search = (stopsAt: ((threshold: number) => boolean) | undefined): FoundDocument[] => {
    search.times++;
    return thresholds.some((threshold) => stopsAt?.(threshold)) ? [] : best;
  };
  search.times = 0;
  return search;
}

describe('the best that are remembered', () => {
  it('report each document after one search that went to its end', () => {
    const remembered = new RememberedBest();
    const search = searchOf(300, 500);
    expect(remembered.includes('need', found('b', 600), search)).toBe(true);
    expect(remembered.includes('need', found('a', 900), search)).toBe(true);
    expect(remembered.includes('need', found('c', 550), search)).toBe(false);
    expect(search.times).toBe(1);
  });

  it('report weaker documents after a search that gave up, and search again for stronger ones', () => {
    const remembered = new RememberedBest();
    const search = searchOf(300, 500);
    expect(remembered.includes('need', found('d', 400), search)).toBe(false);
    expect(remembered.includes('need', found('e', 499), search)).toBe(false);
    expect(search.times).toBe(1);
    expect(remembered.includes('need', found('b', 600), search)).toBe(true);
    expect(search.times).toBe(2);
  });

  it('are known for each search by itself, and until they are forgotten', () => {
    const remembered = new RememberedBest();
    const search = searchOf();
    const ask = (key: string): boolean => remembered.includes(key, found('a', 900), search);
    expect(['need', 'other', 'need'].map(ask)).toEqual([true, true, true]);
    expect(search.times).toBe(2);
    remembered.forget();
    expect(ask('need')).toBe(true);
    expect(search.times).toBe(3);
  });
});
