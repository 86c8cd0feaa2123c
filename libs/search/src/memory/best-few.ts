/** Keeps the best few of many numbers, in a heap with the worst of them at its root. */
export class BestFew {
  private readonly heap: number[] = [];

  /** @param before whether a comes before b: a total order */
  constructor(
    private readonly few: number,
    private readonly before: (a: number, b: number) => boolean,
  ) {}

  offer(candidate: number): void {
    if (this.heap.length < this.few) {
      this.heap.push(candidate);
      this.rise();
    } else if (this.before(candidate, this.heap[0])) {
      this.heap[0] = candidate;
      this.sink();
    }
  }

  /** Best first. */
  sorted(): number[] {
    return this.heap.toSorted((a, b) => (a === b ? 0 : this.before(a, b) ? -1 : 1));
  }

  private rise(): void {
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(this.heap[parent], this.heap[at])) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.heap.length && this.before(this.heap[worst], this.heap[child])) worst = child;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]];
  }
}
