import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { agreeing, field, gapToStandOut, partWeights } from '../weights.js';
import type { ScoreParts } from './score.js';
import {
  contentPoints,
  fieldOf,
  type LastOfTheFirst,
  lastOfTheFirst,
  mayStandOut,
  pointsToStandOut,
  standsOut,
} from './stands-out.js';

const nothing = Object.fromEntries(Object.keys(partWeights).map((part) => [part, 0])) as ScoreParts;
const partsWith = (parts: Partial<ScoreParts>): ScoreParts => ({ ...nothing, ...parts });
const ofAll = (points: number, count: number): number[] => Array.from({ length: count }, () => points);
const high = field.least + 1_000;

describe('the field of a need', () => {
  it('is the mean of its 21st to 50th best, no matter who comes before and after', () => {
    const best = [...ofAll(9_000, 20), ...ofAll(high + 300, 15), ...ofAll(high - 300, 15), ...ofAll(0, 500)];
    expect(fieldOf(best)).toBe(high);
    expect(fieldOf([...ofAll(10, 20), ...best.slice(20)])).toBe(high);
    expect(fieldOf(best.slice(0, 50))).toBe(high);
  });

  it.each([0, 1, 5, 20, 21])('is no lower than the least, for %d solvers', (count) => {
    expect(fieldOf(ofAll(4_000, count))).toBe(field.least);
  });

  it('counts those as nothing that a small collection does not have', () => {
    expect(fieldOf(ofAll(high, 45))).toBe(Math.max(field.least, (high * 25) / 30));
    expect(fieldOf(ofAll(3 * high, 35))).toBe(Math.max(field.least, (3 * high) / 2));
  });

  it('never falls when a solver joins, so that nobody begins to stand out by it', () => {
    const points = fc.integer({ min: 0, max: 9_000 });
    fc.assert(
      fc.property(fc.array(points, { maxLength: 80 }), points, (all, joining) => {
        const sorted = (of: number[]): number[] => of.toSorted((a, b) => b - a);
        expect(fieldOf(sorted([...all, joining]))).toBeGreaterThanOrEqual(fieldOf(sorted(all)));
      }),
    );
  });
});

describe('a solver stands out', () => {
  const enough = pointsToStandOut(high);
  const othersFirst = (): LastOfTheFirst => ({ words: 9_000, meaning: 9_000 });

  it('from the gap on', () => {
    expect(enough).toBe(high + gapToStandOut);
    expect(standsOut(partsWith({ words: enough }), high, othersFirst)).toBe(true);
    expect(standsOut(partsWith({ words: enough - 1 }), high, othersFirst)).toBe(false);
    expect(standsOut(partsWith({ words: enough - 500, tags: 500 }), high, othersFirst)).toBe(true);
  });

  it('by neither its place nor its date', () => {
    const far = partsWith({ words: enough - 1 });
    const near = { ...far, territory: partWeights.territory, freshness: partWeights.freshness };
    expect(contentPoints(near)).toBe(contentPoints(far));
    expect(standsOut(near, high, othersFirst)).toBe(false);
  });

  it('with a word or a tag in common at least', () => {
    const { territory: _place, freshness: _date, words: _words, tags: _tags, ...others } = partsWith({});
    for (const part of Object.keys(others))
      expect(standsOut({ ...partsWith({}), [part]: 9_000 } as ScoreParts, field.least, othersFirst)).toBe(
        false,
      );
    expect(standsOut(partsWith({}), -9_000, othersFirst)).toBe(false);
  });

  it('in no field if not in the lowest', () => {
    const parts = fc.record({ tags: fc.nat(4_000), words: fc.nat(7_000), meaning: fc.nat(3_500) });
    const fields = fc.record({
      points: fc.integer({ min: field.least, max: 9_000 }),
      words: fc.nat(7_000),
      meaning: fc.nat(3_500),
    });
    fc.assert(
      fc.property(parts, fields, (some, ofNeed) => {
        if (standsOut(partsWith(some), ofNeed.points, () => ofNeed))
          expect(mayStandOut(partsWith(some))).toBe(true);
      }),
    );
  });

  describe('by a smaller gap', () => {
    const best = (...first: Partial<ScoreParts>[]): ScoreParts[] => [
      ...first.map(partsWith),
      ...Array.from({ length: 50 - first.length }, () => partsWith({ words: high / 2, meaning: high / 2 })),
    ];
    const notified = (candidate: Partial<ScoreParts>, ...first: Partial<ScoreParts>[]): boolean => {
      const all = best(candidate, ...first);
      return standsOut(partsWith(candidate), fieldOf(all.map(contentPoints)), () => lastOfTheFirst(all));
    };
    const both = (points: number): Partial<ScoreParts> => ({ words: points / 2, meaning: points / 2 });
    const candidate = both(high + agreeing.gapToStandOut);

    it('if it is among the first two by words and by meaning', () => {
      expect(notified(candidate)).toBe(true);
      expect(notified(candidate, both(9_000))).toBe(true);
      expect(notified(candidate, both(9_000), both(8_000))).toBe(false);
      expect(notified(both(high + agreeing.gapToStandOut - 2))).toBe(false);
    });

    it('if neither its words nor its meaning are surpassed twice, by whomever', () => {
      expect(notified(candidate, { words: 3_500 }, { meaning: 3_500 })).toBe(true);
      expect(notified(candidate, { words: 3_500 }, { words: 3_400 })).toBe(false);
      expect(notified(candidate, { meaning: 3_500 }, { meaning: 3_400 })).toBe(false);
    });

    it('never by one of the two alone', () => {
      const points = high + agreeing.gapToStandOut;
      expect(notified({ words: points })).toBe(false);
      expect(notified({ tags: points - 500, meaning: 500 })).toBe(false);
    });
  });
});
