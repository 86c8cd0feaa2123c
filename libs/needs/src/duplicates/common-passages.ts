import { type FoldedWord, foldedWordsOf } from '@passerelle/text';

/** A run of this many words in two texts counts as copied. */
const RUN = 6;

/**
 * Two texts without the passages that both contain word for word. A company describes itself in the same words in all
 * of its needs, so these passages do not describe a single need.
 */
export function withoutCommonPassages(one: string, other: string): [one: string, other: string] {
  const [ones, others] = [foldedWordsOf(one), foldedWordsOf(other)];
  const [runsOfOne, runsOfOther] = [runsOf(ones), runsOf(others)];
  return [without(ones, runsOfOne, new Set(runsOfOther)), without(others, runsOfOther, new Set(runsOfOne))];
}

/** The run that begins at each word, if enough words follow. */
const runsOf = (words: readonly FoldedWord[]): string[] =>
  words.slice(RUN - 1).map((_, i) =>
    words
      .slice(i, i + RUN)
      .map(({ folded }) => folded)
      .join(' '),
  );

/** The words of a text, without the runs that the other text contains. */
function without(
  words: readonly FoldedWord[],
  runs: readonly string[],
  ofOther: ReadonlySet<string>,
): string {
  const isCopied = new Uint8Array(words.length);
  for (const [i, run] of runs.entries()) if (ofOther.has(run)) isCopied.fill(1, i, i + RUN);
  return words.flatMap(({ written }, i) => (isCopied[i] === 1 ? [] : [written])).join(' ');
}
