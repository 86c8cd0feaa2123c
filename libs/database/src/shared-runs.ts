/**
 * Runs some work, once at a time. A run under way may have read before the caller’s change. So all who call meanwhile wait for it to
 * end and then share the next run.
 */
export class SharedRuns<Result> {
  private underWay: Promise<Result> | undefined;
  private next: Promise<Result> | undefined;

  get isUnderWay(): boolean {
    return this.underWay !== undefined;
  }

  /** @param work is called by the first of those who share a run, at once if none is under way */
  run(work: () => Promise<Result>): Promise<Result> {
    if (this.next !== undefined) return this.next;
    if (this.underWay === undefined) return this.begin(work);
    this.next = this.underWay
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.begin(work);
      });
    return this.next;
  }

  private begin(work: () => Promise<Result>): Promise<Result> {
    this.underWay = work().finally(() => (this.underWay = undefined));
    return this.underWay;
  }
}
