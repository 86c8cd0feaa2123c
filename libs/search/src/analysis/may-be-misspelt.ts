import type { FoldedWord } from '@passerelle/text';
import { isElidedStopWord } from './elisions.js';
import { isMeantAsWritten } from './meant-as-written.js';
import type { PhraseInRow } from './stemmed-phrases.js';

/** A query and its words. */
interface WordsOfQuery {
  text: string;
  /** All words of the query. */
  all: readonly FoldedWord[];
  /** The words that are searched for. Neighbours written as one word are not among `all`. */
  words: readonly FoldedWord[];
  /** The known phrases among `all`. */
  phrases: readonly PhraseInRow[];
}

/**
 * Whether a word that no document has may be misspelt: it is no part of a known phrase, not meant as written, and no elision such as
 * "dune".
 */
export function mayBeMisspelt(word: FoldedWord, { text, all, words, phrases }: WordsOfQuery): boolean {
  const place = all.indexOf(word);
  return (
    place !== -1 &&
    !phrases.some(({ first, last }) => first <= place && place <= last) &&
    !isMeantAsWritten(word, text, all) &&
    !(words.length > 1 && isElidedStopWord(word))
  );
}
