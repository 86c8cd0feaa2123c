import type { FoldedWord } from '@passerelle/text';
import { elidedWords } from '../analysis/index.js';
import { queriesOf, type WordQuery } from './meili-queries.js';

export interface WithoutElisions {
  /** All words; in the place of an elided one what is left of it. */
  words: readonly FoldedWord[];
  /** What is left of the elided ones, and how it should be spelt: with the apostrophe that is lacking. */
  elisions: ReadonlyMap<FoldedWord, string>;
}

/**
 * Words that nobody uses, read without their elision where somebody uses what is then left: "denfants" as "enfants".
 * @param words all words of the text
 * @param countsOf in how many documents that the searcher may find each of some queries is found
 */
export async function withoutElisions(
  words: readonly FoldedWord[],
  text: string,
  countsOf: (queries: readonly WordQuery[]) => Promise<readonly number[]>,
): Promise<WithoutElisions> {
  const elided = [...elidedWords(words, text)];
  // Most are used, and their counts are wanted anyway.
  const asWritten = await areUsed(
    elided.map(([word]) => word),
    countsOf,
  );
  const unused = elided.filter((_, i) => !asWritten[i]);
  const leftIsUsed = await areUsed(
    unused.map(([, left]) => left),
    countsOf,
  );
  const read = new Map(unused.filter((_, i) => leftIsUsed[i]));
  return {
    words: words.map((word) => read.get(word) ?? word),
    elisions: new Map([...read.values()].map((left) => [left, `’${left.written}`])),
  };
}

/** Whether some document has each of these words, or one with its stem. */
async function areUsed(
  words: readonly FoldedWord[],
  countsOf: (queries: readonly WordQuery[]) => Promise<readonly number[]>,
): Promise<boolean[]> {
  if (words.length === 0) return [];
  const asked = words.map(({ folded }) => queriesOf({ word: folded, by: 'stem' }));
  const counts = await countsOf(asked.flat());
  let from = 0;
  return asked.map((its) => counts.slice(from, (from += its.length)).some((count) => count > 0));
}
