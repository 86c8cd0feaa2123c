import type { FoldedWord } from '@passerelle/text';
import { elidedWords } from '../analysis/elisions.js';
import { queriesOf, type WordQuery } from './meili-queries.js';

export interface WithoutElisions {
  /** All words. An elided word is replaced by its rest. */
  words: readonly FoldedWord[];
  /** The rests of elided words, with their correct spelling, including the apostrophe. */
  elisions: ReadonlyMap<FoldedWord, string>;
}

/**
 * Reads words that no document has without their elision, if some document has the rest: "denfants" as "enfants".
 * @param words all words of the text
 * @param countsOf for each query, in how many documents that the searcher may find it has a hit
 */
export async function withoutElisions(
  words: readonly FoldedWord[],
  text: string,
  countsOf: (queries: readonly WordQuery[]) => Promise<readonly number[]>,
): Promise<WithoutElisions> {
  const elided = [...elidedWords(words, text)];
  // Most words occur in documents, and their counts are needed anyway.
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

/** Whether some document has each of these words, or a word with the same stem. */
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
