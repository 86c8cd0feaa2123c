import { fold } from '@passerelle/taxonomy';

/** The folded words that a place is searched by; the usual short forms of "saint" count as the word. */
export const wordsToSearch = (text: string): string[] =>
  fold(text)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .split(' ')
    .filter((word) => word !== '');

/** What a place is found by, as the database holds it: each word after a space, so that `LIKE '% word%'` finds beginnings only. */
export const searchText = (text: string): string =>
  wordsToSearch(text)
    .map((word) => ` ${word}`)
    .join('');
