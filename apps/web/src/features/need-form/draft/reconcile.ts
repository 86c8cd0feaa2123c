import { type DraftContent, isSame } from './content.js';

export interface Sides {
  /** The last content that both sides had in common. */
  base: DraftContent | undefined;
  mine: DraftContent;
  theirs: DraftContent;
  /** Further contents from which `mine` grew, such as a sent text whose answer was lost. */
  grewFrom?: readonly DraftContent[];
}

/**
 * Chooses between two texts of the same need, of this page and of another device or tab. Clocks do not count. The
 * text that has changed since both were equal wins. If both have changed, a person chooses.
 */
export function reconcile({ base, mine, theirs, grewFrom = [] }: Sides): 'mine' | 'theirs' | 'both' {
  if (isSame(mine, theirs)) return 'theirs';
  const isBehindMine = [base, ...grewFrom].some((one) => one !== undefined && isSame(one, theirs));
  if (isBehindMine) return 'mine';
  return base !== undefined && isSame(base, mine) ? 'theirs' : 'both';
}
