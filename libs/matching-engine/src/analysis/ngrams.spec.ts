import { expect, it } from '@jest/globals';
import { TextTable } from '../storage/text-table.js';
import { Ngrams } from './ngrams.js';

function ngramsOf(...stems: string[]): number[][] {
  const table = new TextTable();
  const ngrams = new Ngrams(table);
  return stems.map((stem) => [...ngrams.of(table.numberOf(stem))]);
}

function inCommon(one: string, other: string): number {
  const [ofOne = [], ofOther = []] = ngramsOf(one, other);
  return ofOne.filter((ngram) => ofOther.includes(ngram)).length;
}

it.each([
  ['velo', 3],
  ['ab', 1],
  ['a', 1],
  ['анна', 3],
])('of "%s" are %d', (stem, count) => {
  const [found = []] = ngramsOf(stem);
  expect(found).toHaveLength(count);
  expect(new Set(found).size).toBe(count);
});

it.each([
  ['format', 'formateur', 4],
  ['velo', 'velo', 3],
  ['a', 'ab', 0],
  // In words with letters beyond ASCII, the other letters count as usual.
  ['formatж', 'format', 4],
  ['жanna', 'annaж', 1],
  ['анна', 'анну', 1],
  ['анна', 'женя', 0],
])('"%s" and "%s" have some in common: %d', (one, other, count) => {
  expect(inCommon(one, other)).toBe(count);
});
