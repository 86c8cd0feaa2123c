import { type FoldedWord, foldedWordsOf, foldWord, isStopWordInAnyLanguage } from '@passerelle/text';

const hyphen = /^[-\u2010\u2011]$/;

/**
 * The words of a text in their order, including stop words. Stop words joined by hyphens are read as one word, so
 * that "bien-être" or "chez-soi" can be found.
 */
export function readWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  // Whether all parts of the last word are stop words.
  let isOpen = false;
  for (const word of foldedWordsOf(text)) {
    const last = words.at(-1);
    const isStop = isStopWordInAnyLanguage(word.folded);
    if (last !== undefined && isOpen && isStop && hyphen.test(text.slice(last.end, word.start))) {
      const written = text.slice(last.start, word.end);
      words[words.length - 1] = { start: last.start, end: word.end, written, folded: foldWord(written) };
    } else words.push(word);
    isOpen = isStop;
  }
  return words.filter(({ folded }) => folded !== '');
}

/** Articles and elisions are shorter: "de la" is not "delà". */
const shortestPart = 3;

/** Each two neighbouring words as one, since people leave out hyphens: `bien être` → `bienetre`. */
export function joinedPairs<Word extends FoldedWord>(words: readonly Word[]): Word[] {
  return words
    .map((word, i) => ({ before: words[i - 1], word }))
    .filter(({ before, word }) =>
      [before, word].every((part) => part !== undefined && part.folded.length >= shortestPart),
    )
    .map(({ before, word }) => ({ ...word, start: before.start, folded: before.folded + word.folded }));
}

/** A mail or web address. */
const address = /\S@\S|\bhttps?:\/\/|\bwww\./i;
/** A single word in capitals is an acronym if it has at most this many letters. */
const longestAcronym = 5;

/**
 * Whether a word must not count as misspelt: in a text with an address, or as an acronym (a word in capitals among
 * words that are not).
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

/**
 * The most frequent spelling. Of two equals, the one with accents, since people rather leave out accents than add
 * wrong ones.
 */
export function mostFrequentSpelling(counts: ReadonlyMap<string, number>): string {
  const [[most]] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a > b ? -1 : 1));
  return most;
}

const oneLetter = /^[a-z0-9]$/;
/** A prefix of up to this many letters begins words in half of all texts. */
const LONGEST_VAGUE_PREFIX = 2;

/**
 * Whether a word finds nothing by itself, like the "e" of "e-santé" and the "b" of "permis b", since nearly every
 * text has such a letter somewhere. If the query has other words, such a word only ranks their hits.
 */
export function onlyRanks(word: FoldedWord, words: readonly FoldedWord[]): boolean {
  return oneLetter.test(word.folded) && hasLongerBeside(word, words);
}

/** The same for a prefix. The "re" of "saint jean de la re" is the prefix of words in nine texts of ten. */
export function onlyRanksAsPrefix(word: FoldedWord, words: readonly FoldedWord[]): boolean {
  return word.folded.length <= LONGEST_VAGUE_PREFIX && hasLongerBeside(word, words);
}

function hasLongerBeside(word: FoldedWord, words: readonly FoldedWord[]): boolean {
  return words.some((other) => other !== word && !oneLetter.test(other.folded));
}
