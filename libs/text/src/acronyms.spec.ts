import { expect, it } from '@jest/globals';
import { acronyms } from './acronyms.js';
import { foldedWordsOf } from './words.js';
import { isStopWord } from './stems.js';

const namesOf = (text: string): string =>
  foldedWordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');

it('has each acronym once, in capitals, as one word', () => {
  expect(new Set(acronyms.map(({ acronym }) => acronym)).size).toBe(acronyms.length);
  for (const { acronym } of acronyms) expect(acronym).toMatch(/^[A-Z]{3,7}$/);
});

it('spells no two acronyms out alike, and each by several words', () => {
  const meanings = acronyms.flatMap((each) => each.meanings.map(namesOf));
  expect(new Set(meanings).size).toBe(meanings.length);
  for (const meaning of meanings) expect(meaning.split(' ').length).toBeGreaterThan(1);
});

// Stop words are left out of texts, including an acronym that equals one.
it('has no French stop word among the acronyms', () => {
  expect(acronyms.filter(({ acronym }) => isStopWord(acronym.toLowerCase(), 'fr'))).toEqual([]);
});

it.each(acronyms)('$acronym has the initials of what it stands for', ({ acronym, meanings }) => {
  for (const meaning of meanings) expect(spells(acronym.toLowerCase(), namesOf(meaning))).toBe(true);
});

/** Whether the text has the letters in their order, the first at its beginning. */
function spells(letters: string, text: string): boolean {
  if (!text.startsWith(letters[0] ?? '')) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
