/**
 * The best of many, kept while they go by: the `limit` best, and all that have `always` points or more.
 * Points are whole numbers from 1 to 2^20; between equals the lower ordinal is the better.
 */
export class BestFew {
  private keys: Float64Array;
  private count = 0;
  /** What has fewer points is not among the best. */
  bar = 0;

  constructor(
    private readonly limit: number,
    private readonly always = Infinity,
  ) {
    this.keys = new Float64Array(Math.max(64, 4 * limit));
  }

  add(ordinal: number, points: number): void {
    if (points < this.bar) return;
    if (this.count === this.keys.length) this.prune();
    this.keys[this.count++] = points * 2 ** 32 - ordinal;
  }

  /** Their ordinals and points, best first. */
  best(): { ordinal: number; points: number }[] {
    this.prune();
    return Array.from(this.keys.subarray(0, this.count), (key) => {
      const points = Math.ceil(key / 2 ** 32);
      return { ordinal: points * 2 ** 32 - key, points };
    }).toReversed();
  }

  /** Raises the bar to where it may be. */
  settle(): void {
    this.prune();
  }

  private prune(): void {
    // oxlint-disable-next-line unicorn/no-array-sort -- in place, since this is done over and over
    const sorted = this.keys.subarray(0, this.count).sort();
    let kept = Math.min(this.limit, this.count);
    while (kept < this.count && sorted[this.count - 1 - kept] > (this.always - 1) * 2 ** 32) kept++;
    if (kept >= this.limit) this.bar = Math.min(this.always, Math.ceil(sorted[this.count - kept] / 2 ** 32));
    sorted.copyWithin(0, this.count - kept);
    this.count = kept;
    if (kept > this.keys.length / 2) {
      const grown = new Float64Array(2 * this.keys.length);
      grown.set(this.keys);
      this.keys = grown;
    }
  }
}
