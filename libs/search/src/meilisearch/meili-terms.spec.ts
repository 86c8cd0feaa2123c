import { expect, it } from '@jest/globals';
import { readWords } from '../analysis/read-words.js';
import { Synonyms } from '../analysis/synonyms.js';
import { askedFor, termsOf } from './meili-terms.js';

it.each([
  ['e-santé', { e: true, sante: false }],
  ['b z', { b: false, z: false }],
  ['santé ia', { sante: false, ia: false }],
])('lets a single letter of %j only rank beside longer words', (text, expected) => {
  const synonyms = new Synonyms([]);
  const terms = termsOf(askedFor(text, readWords(text), synonyms), synonyms);
  expect(Object.fromEntries(terms.map(({ asked, onlyRanks }) => [asked?.folded, onlyRanks]))).toEqual(
    expected,
  );
});
