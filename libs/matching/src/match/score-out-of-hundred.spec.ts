import { describe, expect, it } from '@jest/globals';
import { fullScore, partWeights, type ScoreParts } from '@passerelle/matching-engine';
import { randomNumbers } from '@passerelle/text';
import { matchParts, partsOutOfHundred, scoreOutOfHundred } from './score-out-of-hundred.js';

const none: ScoreParts = { tags: 0, words: 0, meaning: 0, territory: 0, freshness: 0, acceptance: 0 };
const reasonsOf = (parts: Partial<ScoreParts>, wordsAlone?: true) => ({
  parts: { ...none, ...parts },
  tags: [],
  words: [],
  ideaId: undefined,
  territory: undefined,
  wordsAlone,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('a score out of a hundred', () => {
  it('is the sum of its parts, however they are rounded, and none is more than it can be', () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 2_000; round++) {
      const parts: ScoreParts = { ...none };
      for (const part of matchParts)
        if (part !== 'acceptance') parts[part] = Math.round(random() * partWeights[part]);
      const reasons = reasonsOf(parts);
      const shown = partsOutOfHundred(reasons);
      expect(sum(shown.map(({ points }) => points))).toBe(scoreOutOfHundred(reasons));
      expect(shown.every(({ points, most }) => points >= 0 && points <= most)).toBe(true);
      expect(shown.every(({ points, share }) => Math.abs(points - 100 * share) < 1)).toBe(true);
    }
  });

  it('would be too much or too little, were each part rounded by itself', () => {
    const shown = partsOutOfHundred(reasonsOf({ tags: 1450, words: 3050, meaning: 750, territory: 650 }));
    expect(shown.map(({ points }) => points)).toEqual([15, 31, 7, 6, 0, 0]);
    expect(scoreOutOfHundred(reasonsOf({ tags: 1450, words: 3050, meaning: 750, territory: 650 }))).toBe(59);
  });

  it('has parts that can bring a hundred, whether the meaning of both is known or not', () => {
    const mostOf = (reasons: ReturnType<typeof reasonsOf>): number[] =>
      partsOutOfHundred(reasons).map(({ most }) => most);
    expect(mostOf(reasonsOf({ words: 3000 }))).toEqual([20, 35, 35, 7, 3, 10]);
    expect(mostOf(reasonsOf({ words: 3000 }, true))).toEqual([20, 70, 0, 7, 3, 10]);
    // The form in which earlier releases stored it.
    expect(mostOf(reasonsOf({ words: 5000 }))).toEqual([20, 70, 0, 7, 3, 10]);
    expect(sum(Object.values(partWeights))).toBe(fullScore);
  });
});
