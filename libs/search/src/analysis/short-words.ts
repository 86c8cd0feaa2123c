import type { FoldedWord } from '@passerelle/text';

const oneLetter = /^[a-z0-9]$/;
/** A prefix of up to this many letters begins words in half of all texts. */
const LONGEST_VAGUE_PREFIX = 2;

/**
 * Whether a word finds nothing by itself, as the "e" of "e-santé" and the "b" of "permis b": nearly every text has such a letter somewhere.
 * If the query has other words, such a word only ranks their hits.
 */
export function onlyRanks(word: FoldedWord, words: readonly FoldedWord[]): boolean {
  return oneLetter.test(word.folded) && hasLongerBeside(word, words);
}

/** The same for a prefix: the "re" of "saint jean de la re" begins words in nine texts of ten. */
export function onlyRanksAsPrefix(word: FoldedWord, words: readonly FoldedWord[]): boolean {
  return word.folded.length <= LONGEST_VAGUE_PREFIX && hasLongerBeside(word, words);
}

function hasLongerBeside(word: FoldedWord, words: readonly FoldedWord[]): boolean {
  return words.some((other) => other !== word && !oneLetter.test(other.folded));
}
