import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inFives, SeriesInFives } from './shown-values.js';

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];

/** The published number for each period of a series: from the beginning of one month to the end of another. */
type Rule = (counts: readonly number[]) => (from: number, until: number) => Range;
/** A reader's knowledge of a number. */
type Range = readonly [least: number, most: number];

const sum = (counts: readonly number[], from: number, until: number): number =>
  counts.slice(from, until + 1).reduce((total, count) => total + count, 0);

/** The rule of the observatory. A reader knows the rule, and that the first month has no remainder from before. */
const groupsOfFive: Rule = (counts) => (from, until) => {
  const earlier = sum(counts, 0, from - 1);
  const exact = new Map(months.map((month, i) => [month, counts[i] ?? 0]));
  const asked = months.slice(from, until + 1);
  const shown = new SeriesInFives(asked, earlier, exact).over(asked);
  return [Math.max(0, from === 0 ? shown : shown - 4), shown + 4];
};

/** The common rule: exact numbers, and none below five. */
const exactFromFiveOn: Rule = (counts) => (from, until) => {
  const exact = sum(counts, from, until);
  return exact < 5 ? [0, 4] : [exact, exact];
};

/** All deductions for each period from the knowledge of every period, by sums and differences. */
function deduce(known: (from: number, until: number) => Range): (from: number, until: number) => Range {
  const size = months.length + 1;
  // most[i][j]: the highest possible count between the beginnings of the months i and j. The lowest is a distance
  // backwards.
  const most = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => {
      if (i === j) return 0;
      return i < j ? known(i, j - 1)[1] : -Math.max(0, known(j, i - 1)[0]);
    }),
  );
  const at = (i: number, j: number): number => most[i]?.[j] ?? 0;
  for (let k = 0; k < size; k += 1)
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1) (most[i] as number[])[j] = Math.min(at(i, j), at(i, k) + at(k, j));
  return (from, until) => [-at(until + 1, from), at(from, until + 1)];
}

/** The numbers from one to four that a reader can deduce from every period of a whole and of a part of it. */
function foundOut(whole: readonly number[], part: readonly number[], rule: Rule): number[] {
  const rest = whole.map((count, i) => count - (part[i] ?? 0));
  const ofWhole = deduce(rule(whole));
  const ofPart = deduce(rule(part));
  const ofRest = deduce((from, until) => [
    ofWhole(from, until)[0] - ofPart(from, until)[1],
    ofWhole(from, until)[1] - ofPart(from, until)[0],
  ]);
  const found: number[] = [];
  for (const [counts, deduced] of [
    [whole, ofWhole],
    [part, ofPart],
    [rest, ofRest],
  ] as const)
    for (let from = 0; from < months.length; from += 1)
      for (let until = from; until < months.length; until += 1) {
        const exact = sum(counts, from, until);
        const [least, largest] = deduced(from, until);
        if (exact < least || largest < exact) throw new Error('What was deduced is wrong.');
        if (exact >= 1 && exact < 5 && least === largest) found.push(exact);
      }
  return found;
}

const counts = (max: number) =>
  fc.array(fc.nat({ max }), { minLength: months.length, maxLength: months.length });

describe('what somebody finds out by subtracting what is published', () => {
  it.each([
    ['two neighbouring periods', [6, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]],
    ['a whole and its part', [9, 0, 0, 0, 0, 0], [7, 0, 0, 0, 0, 0]],
    ['a whole and its part, later', [3, 2, 8, 1, 0, 4], [3, 1, 7, 1, 0, 4]],
  ])('would be small numbers if they were only left out: %s', (_, whole, part) => {
    expect(foundOut(whole, part, exactFromFiveOn)).not.toEqual([]);
    expect(foundOut(whole, part, groupsOfFive)).toEqual([]);
  });

  it('is never a number from one to four, whatever the counts are', () => {
    const wholeAndPart = fc
      .tuple(counts(9), counts(9))
      .map(([part, rest]) => ({ whole: part.map((count, i) => count + (rest[i] ?? 0)), part }));
    fc.assert(
      fc.property(wholeAndPart, ({ whole, part }) => {
        expect(foundOut(whole, part, groupsOfFive)).toEqual([]);
      }),
      { numRuns: 500, seed: 17 },
    );
  });
});

describe('a series in fives', () => {
  it('adds up to its periods, loses nothing, and is never more than four away', () => {
    fc.assert(
      fc.property(fc.nat(20), counts(12), (before, exact) => {
        const series = new SeriesInFives(
          months,
          before,
          new Map(months.map((month, i) => [month, exact[i] ?? 0])),
        );
        const shown = months.map((month) => series.in(month));
        expect(shown.every((count) => count >= 0 && count % 5 === 0)).toBe(true);
        expect(series.over(months)).toBe(shown.reduce((total, count) => total + count, 0));
        expect(Math.abs(series.over(months) - sum(exact, 0, months.length))).toBeLessThan(5);
        expect(inFives(before) + series.over(months)).toBe(inFives(before + sum(exact, 0, months.length)));
      }),
      { numRuns: 200, seed: 17 },
    );
  });
});
