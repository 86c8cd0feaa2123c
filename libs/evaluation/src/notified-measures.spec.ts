import { describe, expect, it } from '@jest/globals';
import { highestGrade, measureNotified } from './notified-measures.js';

const query = (grades: Record<string, number>) => ({ judgements: new Map(Object.entries(grades)) });

describe('who is notified, by the judgements of a set', () => {
  it('is right with the highest grade of the set, plausible with a lower one, and wrong where nobody judged', () => {
    const first = query({ a: 2, b: 2, c: 1, d: 0 });
    const second = query({ a: 1, e: 2 });
    expect(
      measureNotified([
        [first, ['a', 'c', 'd', 'never judged']],
        [second, ['a']],
      ]),
    ).toEqual({ pairs: 5, right: 1, plausible: 2, precision: 1 / 5, recall: 1 / 3 });
  });

  it('is right where a set has one grade', () => {
    expect(measureNotified([[query({ a: 1, b: 1, c: 0, d: -1 }), ['a', 'c', 'd']]])).toEqual({
      pairs: 3,
      right: 1,
      plausible: 0,
      precision: 1 / 3,
      recall: 1 / 2,
    });
  });

  it('is nobody’s fault where nobody is notified', () => {
    const nobody = { pairs: 0, right: 0, plausible: 0, precision: 0, recall: 0 };
    expect(measureNotified([[query({ a: 2 }), []]])).toEqual(nobody);
    expect(measureNotified([])).toEqual(nobody);
  });

  it('knows the highest grade of a set', () => {
    expect(highestGrade([query({ a: 1 }), query({ b: 3, c: 0 })])).toBe(3);
    expect(highestGrade([])).toBe(0);
  });
});
