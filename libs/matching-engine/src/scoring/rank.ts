import { nearEqualStep } from '../weights.js';

/** Anything that is ranked: a solver for a need, or a need for a solver. */
export interface Rankable {
  /** Of the ranked object. */
  id: string;
  /** The score, in points of 10 000. */
  points: number;
}

/**
 * Best first. Within a step of nearly equal scores the least served comes first, then the order is by points, then by
 * id.
 *
 * The steps are fixed (0-199, 200-399, ...), since "differs by less than 200" is not transitive and so is no order.
 * The place of an item then depends on no other item. The price is that two scores on either side of a border count
 * as different, however near they are.
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
