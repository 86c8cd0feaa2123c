/**
 * Runs some work, once at a time. A run under way may have read before the caller’s change. So all who call meanwhile wait for it to
 * end and then share the next run.
 */
export class SharedRuns<Result> {
  private underWay: Promise<Result> | undefined;

  /** @param work is called by the first of those who share a run */
  async run(work: () => Promise<Result>): Promise<Result> {
    await this.underWay?.catch(() => undefined);
    this.underWay ??= work().finally(() => (this.underWay = undefined));
    return this.underWay;
  }
}
