import type { FoldedWord } from '@passerelle/text';
import { isElidedStopWord } from './elisions.js';
import { isMeantAsWritten } from './meant-as-written.js';
import type { PhraseInRow } from './stemmed-phrases.js';

/** A query, as its words have been read. */
interface WordsOfQuery {
  text: string;
  /** All of its words. */
  all: readonly FoldedWord[];
  /** The words that are looked for. Neighbours that are written as one are not among `all`. */
  words: readonly FoldedWord[];
  /** The known phrases among `all`. */
  phrases: readonly PhraseInRow[];
}

/** Whether a word that no document has may be misspelt: neither a part of a known phrase, nor meant as written, nor like "dune". */
export function mayBeMisspelt(word: FoldedWord, { text, all, words, phrases }: WordsOfQuery): boolean {
  const place = all.indexOf(word);
  return (
    place !== -1 &&
    !phrases.some(({ first, last }) => first <= place && place <= last) &&
    !isMeantAsWritten(word, text, all) &&
    !(words.length > 1 && isElidedStopWord(word))
  );
}
