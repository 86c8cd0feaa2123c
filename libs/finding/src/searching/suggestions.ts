import type { Need } from '@passerelle/needs';
import type { SearchResult } from '@passerelle/search';
import type { Idea, Solver } from '@passerelle/solvers';
import { foldedWordsOf } from '@passerelle/text';
import type { SearchEdge } from './search.graphql.js';

/** The suggestions of one kind, and the interpretation of the text. */
export interface Suggested<Row> extends Pick<
  SearchResult,
  'total' | 'words' | 'didYouMean' | 'isUnsearchable'
> {
  edges: SearchEdge<Row>[];
}

/** Suggestions of every kind for the text typed so far. */
export interface Suggestions {
  text: string;
  needs: () => Promise<Suggested<Need>>;
  solvers: () => Promise<Suggested<Solver>>;
  ideas: () => Promise<Suggested<Idea>>;
}

/** Calls `find` once, and returns its result at every call. */
export function once<Found>(find: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined;
  return () => (found ??= find());
}

/** Whether no kind can be searched by this text. */
export async function isUnsearchable({ needs, solvers, ideas }: Suggestions): Promise<boolean> {
  const all = await Promise.all([needs(), solvers(), ideas()]);
  return all.every((each) => each.isUnsearchable);
}

/** The correction of the first kind that has one. null: at least one kind finds the text as typed. */
export async function correctionOf({ text, needs, solvers, ideas }: Suggestions): Promise<string | null> {
  const all = await Promise.all([needs(), solvers(), ideas()]);
  const found = all.flatMap(({ words }) => words);
  for (const { didYouMean } of all) {
    if (didYouMean === undefined) continue;
    const kept = new Set(foldedWordsOf(didYouMean).map(({ folded }) => folded));
    const misspelt = foldedWordsOf(text).filter(({ folded }) => !kept.has(folded));
    // The last word may be incomplete, so it counts as found if it is the prefix of a word.
    if (!misspelt.some(({ folded: word }) => found.some((each) => each.startsWith(word)))) return didYouMean;
  }
  return null;
}
