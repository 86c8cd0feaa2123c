/**
 * Runs a function, never twice at the same time. Calls during a run share the next run, which begins when the present
 * one ends, since the present run may have read its data before the caller changed them.
 */
export class SharedRuns<Result> {
  private underWay: Promise<Result> | undefined;
  private next: Promise<Result> | undefined;

  get isUnderWay(): boolean {
    return this.underWay !== undefined;
  }

  /** @param work called for the first of the calls that share a run; at once if there is no run now */
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
