import { type DraftContent, isSame } from './content.js';

export interface Sides {
  /** What both were when they were last the same. */
  base: DraftContent | undefined;
  mine: DraftContent;
  theirs: DraftContent;
  /** What `mine` grew from besides, such as a text that was sent without an answer. */
  grewFrom?: readonly DraftContent[];
}

/**
 * What is shown when another device or tab has a text of the same need. Clocks have no say: what has changed since both were the
 * same wins, and where both have, a person chooses.
 */
export function reconcile({ base, mine, theirs, grewFrom = [] }: Sides): 'mine' | 'theirs' | 'both' {
  if (isSame(mine, theirs)) return 'theirs';
  const isBehindMine = [base, ...grewFrom].some((one) => one !== undefined && isSame(one, theirs));
  if (isBehindMine) return 'mine';
  return base !== undefined && isSame(base, mine) ? 'theirs' : 'both';
}
