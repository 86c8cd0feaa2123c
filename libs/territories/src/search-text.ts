import { fold } from '@passerelle/taxonomy';

/** The folded words by which a place is searched; the usual short forms of "saint" count as that word. */
export const wordsToSearch = (text: string): string[] =>
  fold(text)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .split(' ')
    .filter((word) => word !== '');

/** The words by which a place is found, as the database holds them: each after a space, so that `LIKE '% word%'` finds prefixes only. */
export const searchText = (text: string): string =>
  wordsToSearch(text)
    .map((word) => ` ${word}`)
    .join('');
