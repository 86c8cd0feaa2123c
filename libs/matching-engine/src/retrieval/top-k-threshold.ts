import { fullScore } from '../weights.js';

/**
 * The points that a document needs to be among the top k of those seen so far: it only rises. Points are whole numbers from 0 to
 * {@link fullScore}, so that counting how many documents have each takes the place of a heap.
 */
export class TopKThreshold {
  /** How many documents have each number of points from the threshold on, and how many documents these are together. */
  private readonly counts = new Uint32Array(fullScore + 1);
  private countReached = 0;
  private k = 0;
  private ceiling = 0;
  /** A document with fewer points is not among the top k. */
  value = 0;

  /** Begins again. @param ceiling the threshold never rises above it */
  reset(k: number, ceiling = fullScore): void {
    this.counts.fill(0);
    this.countReached = 0;
    this.k = k;
    this.ceiling = ceiling;
    this.value = 0;
  }

  /** Takes in the points of one more document. */
  add(points: number): void {
    if (points < this.value) return;
    this.counts[points]++;
    this.countReached++;
    while (this.value < this.ceiling && this.countReached - this.counts[this.value] >= this.k)
      this.countReached -= this.counts[this.value++];
  }
}
