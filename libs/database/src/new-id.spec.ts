import { expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './new-id.js';

it('makes ids of version 7, each once, in order of creation', () => {
  const begun = Date.now();
  const ids = Array.from({ length: 100_000 }, newId);
  const ended = Date.now();
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  const made = ids.map((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16));
  expect(made[0]).toBeGreaterThanOrEqual(begun);
  expect(made.at(-1)).toBeLessThanOrEqual(ended);
  // The bytes after the count are random for each id.
  expect(new Set(ids.map((id) => id.slice(-8))).size).toBeGreaterThan(ids.length * 0.99);
});
