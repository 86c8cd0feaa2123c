import type { FoldedWord } from '@passerelle/text';

/** Of mail or of the web. */
const address = /\S@\S|\bhttps?:\/\/|\bwww\./i;
/** A word alone in capitals is an acronym up to so many letters: whoever writes everything in capitals searches for longer ones. */
const longestAcronym = 5;

/**
 * Whether a word of a text is written as it is meant, though nobody else may write it: one of a text with an address in it, or an
 * acronym, which stands in capitals where the other words do not.
 * @param words all those of the text
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
