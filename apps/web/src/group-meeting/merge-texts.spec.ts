import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mergeTexts } from './merge-texts.js';

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
