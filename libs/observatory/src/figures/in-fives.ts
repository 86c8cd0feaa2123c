/** Nothing smaller than this is published, and everything is in whole groups of this size. */
export const GROUP = 5;

/** The whole groups in a count. */
export const inFives = (count: number): number => count - (count % GROUP);

/**
 * A published series. Each month has the groups of five that were completed in it: the remainder counts in the month that completes the
 * next group. So months add up to their period exactly and nothing is lost. Any difference of published numbers is a number of groups, and
 * never reveals one to four.
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
