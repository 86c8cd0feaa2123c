import { fold } from '@passerelle/taxonomy';

/** The folded words for searching a place. The usual short forms of "saint" count as that word. */
export const wordsToSearch = (text: string): string[] =>
  fold(text)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .split(' ')
    .filter((word) => word !== '');

/**
 * The words by which a place is found, as stored in the database. Each comes after a space, so that `LIKE '% word%'`
 * finds only prefixes.
 */
export const searchText = (text: string): string =>
  wordsToSearch(text)
    .map((word) => ` ${word}`)
    .join('');
