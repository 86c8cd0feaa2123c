/** Of fewer, a share would say more about the groups of five than about what is counted. */
const LEAST_FOR_A_SHARE = 20;
/** Of fewer, a median says too little, and perhaps whose. */
const LEAST_FOR_A_MEDIAN = 10;

/** A count as it is shown; null: fewer than five. */
export const countShown = (count: number): number | null => (count === 0 ? null : count);

/** From 0 to 1, in whole per cent; null: too few to say, or fewer than five of them. Made of what is published, and of nothing else. */
export function shareShown(part: number, whole: number): number | null {
  if (whole < LEAST_FOR_A_SHARE || part === 0) return null;
  return Math.min(1, Math.round((100 * part) / whole) / 100);
}

/**
 * Between the points of a curve, in a straight line; null: too few, or it lies beyond the last point.
 * @param curve how many came within each span of time, the shortest first
 * @param all how many there are, however long it took
 */
export function medianShown(curve: readonly { within: number; count: number }[], all: number): number | null {
  if (all < LEAST_FOR_A_MEDIAN) return null;
  const half = all / 2;
  let [span, below] = [0, 0];
  for (const { within, count } of curve) {
    if (count >= half) {
      const median = span + ((within - span) * (half - below)) / (count - below);
      return Math.round(10 * median) / 10;
    }
    // Groups of five may make a later point a little lower.
    [span, below] = [within, Math.max(below, count)];
  }
  return null;
}

/** For each 10 000 inhabitants, to a tenth. */
export const densityShown = (count: number, population: number | null): number | null =>
  count === 0 || !population ? null : Math.round((100_000 * count) / population) / 10;
