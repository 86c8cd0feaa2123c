import { nearEqualStep } from '../weights.js';

/** Anything that is put in order: a solver for a need, or a need for a solver. */
export interface Rankable {
  /** Of the one that is ranked. */
  id: string;
  /** The score, in points of 10 000. */
  points: number;
}

/**
 * Best first; within a step of near-equals the least served first, then by points, then by id.
 *
 * The steps are fixed (0-199, 200-399, ...): "differs by less than 200" is not transitive and so is no order. The place of an item then
 * depends on no other item, at a price: two scores on either side of a border count as different, however near they are.
 */
export function rank<Item extends Rankable>(
  items: readonly Item[],
  { servedCount = () => 0 }: { servedCount?: (id: string) => number } = {},
): Item[] {
  return items
    .map((item) => ({ item, step: Math.floor(item.points / nearEqualStep), served: servedCount(item.id) }))
    .toSorted(
      (a, b) =>
        b.step - a.step ||
        a.served - b.served ||
        b.item.points - a.item.points ||
        (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0),
    )
    .map(({ item }) => item);
}
