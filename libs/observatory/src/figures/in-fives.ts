/** Nothing smaller than this is published, and everything is in whole groups of it. */
export const GROUP = 5;

/** The whole groups in a count. */
export const inFives = (count: number): number => count - (count % GROUP);

/**
 * A series as it is published. Each month has the groups of five that were completed in it: what is left over counts in the month that
 * completes the next group. So months add up to their period exactly, nothing is lost, and whatever is subtracted from whatever, it
 * tells of groups and never of one to four.
 */
export class SeriesInFives {
  private readonly byMonth = new Map<string, number>();

  /**
   * @param before how many there were before the first month
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
