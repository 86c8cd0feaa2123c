import { fullScore } from '../weights.js';

/**
 * The points that a document needs to be among the top k of those seen so far. The threshold only rises. Points are
 * whole numbers from 0 to {@link fullScore}, so counts of the documents with each number of points replace a heap.
 */
export class TopKThreshold {
  /** How many documents have each number of points from the threshold on, and the sum of these counts. */
  private readonly counts = new Uint32Array(fullScore + 1);
  private countReached = 0;
  private k = 0;
  private ceiling = 0;
  /** A document with fewer points is not among the top k. */
  value = 0;

  /** Begins again. @param ceiling the highest threshold */
  reset(k: number, ceiling = fullScore): void {
    this.counts.fill(0);
    this.countReached = 0;
    this.k = k;
    this.ceiling = ceiling;
    this.value = 0;
  }

  /** Adds the points of one more document. */
  add(points: number): void {
    if (points < this.value) return;
    this.counts[points]++;
    this.countReached++;
    while (this.value < this.ceiling && this.countReached - this.counts[this.value] >= this.k)
      this.countReached -= this.counts[this.value++];
  }
}
