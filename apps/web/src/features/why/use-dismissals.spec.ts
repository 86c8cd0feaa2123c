import { expect, it } from '@jest/globals';
import { withRowsInPlace } from './use-dismissals.js';

const rows = (ids: string): { id: string }[] => [...ids].map((id) => ({ id }));

it.each([
  ['abcd', 'acd', 'b', 'abcd'],
  ['abcd', 'ad', 'bc', 'abcd'],
  ['abcd', 'abc', 'd', 'abcd'],
  ['abcd', 'acd', '', 'acd'],
  ['abcd', 'abcd', 'b', 'abcd'],
  ['ab', '', 'ab', 'ab'],
])('keeps of %s, now %s, what was dismissed (%s): %s', (before, fresh, kept, expected) => {
  expect(withRowsInPlace(rows(before), rows(fresh), new Set(kept))).toEqual(rows(expected));
});
