import { type FoldedWord, foldedWordsOf } from '@passerelle/text';

/** In words: a run of this length in two texts was copied. */
const RUN = 6;

/**
 * Two texts without the passages that both have word for word. How a company presents itself stands in all of its needs, and says nothing
 * about a single need.
 */
export function withoutCommonPassages(one: string, other: string): [one: string, other: string] {
  const [ones, others] = [foldedWordsOf(one), foldedWordsOf(other)];
  const [runsOfOne, runsOfOther] = [runsOf(ones), runsOf(others)];
  return [without(ones, runsOfOne, new Set(runsOfOther)), without(others, runsOfOther, new Set(runsOfOne))];
}

/** The run that begins at each word, as long as there are enough words. */
const runsOf = (words: readonly FoldedWord[]): string[] =>
  words.slice(RUN - 1).map((_, i) =>
    words
      .slice(i, i + RUN)
      .map(({ folded }) => folded)
      .join(' '),
  );

/** The words of a text, without runs that the other text has. */
function without(
  words: readonly FoldedWord[],
  runs: readonly string[],
  ofOther: ReadonlySet<string>,
): string {
  const isCopied = new Uint8Array(words.length);
  for (const [i, run] of runs.entries()) if (ofOther.has(run)) isCopied.fill(1, i, i + RUN);
  return words.flatMap(({ written }, i) => (isCopied[i] === 1 ? [] : [written])).join(' ');
}
