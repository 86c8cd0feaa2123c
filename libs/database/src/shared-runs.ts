/**
 * Runs one at a time. What is running may have read before somebody’s change, so whoever comes meanwhile shares the run after it,
 * however many they are.
 */
export class SharedRuns<Result> {
  private underWay: Promise<Result> | undefined;

  /** @param work called by the first of those who share it */
  async run(work: () => Promise<Result>): Promise<Result> {
    await this.underWay?.catch(() => undefined);
    this.underWay ??= work().finally(() => (this.underWay = undefined));
    return this.underWay;
  }
}
