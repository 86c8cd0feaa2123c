import type { Need } from '@passerelle/needs';
import type { SearchResult } from '@passerelle/search';
import type { Idea, Solver } from '@passerelle/solvers';
import { foldedWordsOf } from '@passerelle/words';
import type { SearchEdge } from './search.graphql.js';

/** What one kind of thing is offered with, and how the text was understood for it. */
export interface Suggested<Row> extends Pick<
  SearchResult,
  'total' | 'words' | 'didYouMean' | 'isUnsearchable'
> {
  edges: SearchEdge<Row>[];
}

/** A little of everything for what is typed so far. */
export interface Suggestions {
  text: string;
  needs: () => Promise<Suggested<Need>>;
  solvers: () => Promise<Suggested<Solver>>;
  ideas: () => Promise<Suggested<Idea>>;
}

/** Finds at the first call, and gives the same from then on. */
export function once<Found>(find: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined;
  return () => (found ??= find());
}

/** Whether no kind of thing can be searched for by the text. */
export async function isUnsearchable({ needs, solvers, ideas }: Suggestions): Promise<boolean> {
  const all = await Promise.all([needs(), solvers(), ideas()]);
  return all.every((each) => each.isUnsearchable);
}

/** How the text was understood by the first kind that took it otherwise; null: what is typed is found, in one kind at least. */
export async function correctionOf({ text, needs, solvers, ideas }: Suggestions): Promise<string | null> {
  const all = await Promise.all([needs(), solvers(), ideas()]);
  const found = all.flatMap(({ words }) => words);
  for (const { didYouMean } of all) {
    if (didYouMean === undefined) continue;
    const kept = new Set(foldedWordsOf(didYouMean).map(({ folded }) => folded));
    const misspelt = foldedWordsOf(text).filter(({ folded }) => !kept.has(folded));
    // The last word is still being typed: it is found where a word begins so.
    if (!misspelt.some(({ folded: word }) => found.some((each) => each.startsWith(word)))) return didYouMean;
  }
  return null;
}
