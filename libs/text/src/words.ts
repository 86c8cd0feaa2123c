/** A word at its position in a text. `text.slice(start, end)` is the written word. */
export interface WordInText {
  start: number;
  end: number;
  written: string;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Longer runs of letters are addresses, keys or noise, which nobody searches. */
const longestWord = 40;

/**
 * The words of a text in order, split at everything that is neither letter nor digit, including hyphens and
 * apostrophes. Very long ones are left out.
 */
export function* wordsOf(text: string): Generator<WordInText> {
  for (const { 0: written, index } of text.matchAll(wordPattern)) {
    if (written.length <= longestWord) yield { start: index, end: index + written.length, written };
  }
}

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * Folds a word: without case, accents, ligatures and typographic variants, so that "Œuvrés" and "oeuvres" become the
 * same.
 * @returns '' for a sign with more letters than a word may have
 */
export function foldWord(written: string): string {
  const lower = written.toLowerCase();
  // Most words are plain ASCII, with nothing to fold.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  const folded = lower
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[œæß]/g, (ligature) => ligatures[ligature] ?? ligature);
  return folded.length <= longestWord ? folded : '';
}

/** A word at its position in a text, and its compared form. */
export interface FoldedWord extends WordInText {
  folded: string;
}

/**
 * The folded words of a text in order, split by {@link wordsOf}. Words of which folding leaves nothing are left out.
 */
export function foldedWordsOf(text: string): FoldedWord[] {
  return [...wordsOf(text)]
    .map((word) => ({ ...word, folded: foldWord(word.written) }))
    .filter(({ folded }) => folded !== '');
}
