import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { keepBoth, mergeTexts } from './merge-texts.js';

it.each([
  ['only I wrote', 'a', 'a\nb', 'a', 'a\nb'],
  ['only somebody else wrote', 'a', 'a', 'a\nb', 'a\nb'],
  ['both wrote the same', 'a', 'a\nb', 'a\nb', 'a\nb'],
  ['one at the beginning, one at the end', 'a\nb\nc', 'x\na\nb\nc', 'a\nb\nc\ny', 'x\na\nb\nc\ny'],
  ['one corrects a line above the other', 'a\nb\nc\nd', 'A\nb\nc\nd', 'a\nb\nc\nD', 'A\nb\nc\nD'],
  ['one takes a line out', 'a\nb\nc\nd', 'b\nc\nd', 'a\nb\nc\nd\ne', 'b\nc\nd\ne'],
])('puts together what two people wrote: %s', (_, base, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toBe(merged);
  expect(mergeTexts(base, theirs, mine)).toBe(merged);
});

it.each([
  ['the same line', 'a\nb', 'a\nx', 'a\ny'],
  ['at the end, both', 'a', 'a\nx', 'a\ny'],
  ['all of it', 'a', 'x', 'y'],
])('asks where both wrote %s', (_, base, mine, theirs) => {
  expect(mergeTexts(base, mine, theirs)).toBeUndefined();
});

it('loses no line of either, whatever they write', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 6 })
    .map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const merged = mergeTexts(base, mine, theirs);
      if (merged === undefined) return;
      const before = base.split('\n');
      for (const written of [mine, theirs])
        for (const line of written.split('\n'))
          if (!before.includes(line)) expect(merged.split('\n')).toContain(line);
    }),
    { numRuns: 500 },
  );
});

it.each([
  [
    'the same line',
    'Tour.\nSix foyers.\nFin.',
    'Tour.\nCinq foyers.\nFin.',
    'Tour.\nSix foyers.\nCinq foyers.\nFin.',
  ],
  ['at the end', 'Tour.\nSix.', 'Tour.\nCinq.\nEt plus.', 'Tour.\nSix.\nCinq.\nEt plus.'],
  ['around a line of both', 'a\nx\nb\nz', 'a\ny\nb\nw', 'a\nx\ny\nb\nz\nw'],
  ['all of it', 'Eux.', 'Moi.', 'Eux.\nMoi.'],
  ['nothing else', 'a\nb', 'a\nb', 'a\nb'],
])('keeps both, and what they have in common once, where they differ in %s', (_, theirs, mine, kept) => {
  expect(keepBoth(theirs, mine)).toBe(kept);
});

it('keeps the lines of both in their order', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, (theirs, mine) => {
      const kept = keepBoth(theirs.join('\n'), mine.join('\n')).split('\n');
      for (const written of [theirs, mine]) {
        let from = 0;
        for (const line of written) {
          expect(kept.indexOf(line, from)).toBeGreaterThanOrEqual(from);
          from = kept.indexOf(line, from) + 1;
        }
      }
    }),
    { numRuns: 300 },
  );
});
