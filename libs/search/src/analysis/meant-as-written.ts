import type { FoldedWord } from '@passerelle/text';

/** A mail or web address. */
const address = /\S@\S|\bhttps?:\/\/|\bwww\./i;
/** A single word in capitals is an acronym if it has at most this many letters. */
const longestAcronym = 5;

/**
 * Whether a word must not be taken for a misspelt one: in a text with an address, or an acronym, that is, a word in capitals among words
 * that are not.
 * @param words all words of the text
 */
export function isMeantAsWritten(word: FoldedWord, text: string, words: readonly FoldedWord[]): boolean {
  if (address.test(text)) return true;
  if (!isInCapitals(word)) return false;
  const others = words.filter((other) => other !== word && /\p{L}/u.test(other.written));
  return others.length === 0
    ? word.folded.length <= longestAcronym
    : others.some((other) => !isInCapitals(other));
}

const isInCapitals = ({ written }: FoldedWord): boolean =>
  written === written.toUpperCase() && written !== written.toLowerCase();
