/** With a smaller total, a share would show more of the groups of five than of the counted objects. */
const LEAST_FOR_A_SHARE = 20;
/** With a smaller total, a median proves too little, and may reveal single cases. */
const LEAST_FOR_A_MEDIAN = 10;

/** A count for display. null: fewer than five. */
export const countShown = (count: number): number | null => (count === 0 ? null : count);

/**
 * From 0 to 1, in whole per cent. null: too few in all, or a part of fewer than five. Made only of published counts.
 */
export function shareShown(part: number, whole: number): number | null {
  if (whole < LEAST_FOR_A_SHARE || part === 0) return null;
  return Math.min(1, Math.round((100 * part) / whole) / 100);
}

/**
 * The median by linear interpolation between the points of a curve. null: too few, or beyond the last point.
 * @param curve how many came within each span of time, the shortest first
 * @param all how many there are, for any span of time
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
    // Groups of five may make a later point slightly lower.
    [span, below] = [within, Math.max(below, count)];
  }
  return null;
}

/** For each 10 000 inhabitants, to a tenth. */
export const densityShown = (count: number, population: number | null): number | null =>
  count === 0 || !population ? null : Math.round((100_000 * count) / population) / 10;

/** Nothing smaller than this is published, and every number is a multiple of it. */
export const GROUP = 5;

/** The whole groups in a count. */
export const inFives = (count: number): number => count - (count % GROUP);

/**
 * A published series. Each month has the groups of five that were completed in it. The remainder counts in the month
 * that completes the next group. So months add up to their period exactly and nothing is lost. Any difference of
 * published numbers is a number of groups, and never reveals one to four.
 */
export class SeriesInFives {
  private readonly byMonth = new Map<string, number>();

  /**
   * @param before the count before the first month
   * @param counts exact, by month
   */
  constructor(months: readonly string[], before = 0, counts: ReadonlyMap<string, number> = new Map()) {
    let sofar = before;
    for (const month of months) {
      const next = sofar + (counts.get(month) ?? 0);
      this.byMonth.set(month, inFives(next) - inFives(sofar));
      sofar = next;
    }
  }

  in(month: string): number {
    return this.byMonth.get(month) ?? 0;
  }

  over(months: readonly string[]): number {
    return months.reduce((sum, month) => sum + this.in(month), 0);
  }
}
