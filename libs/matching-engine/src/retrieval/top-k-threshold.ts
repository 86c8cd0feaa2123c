import { fullScore } from '../scoring/index.js';

/**
 * The points that it takes to be among the few best of those that went by: it rises as they do.
 * Points are whole numbers of {@link fullScore}.
 */
export class RisingBar {
  /** How many have each number of points that reaches the bar, and how many they are together. */
  private readonly counts = new Uint32Array(fullScore + 1);
  private reached = 0;
  private few = 0;
  private always = 0;
  /** What has fewer points is not among the best. */
  height = 0;

  /** Begins anew; however many there are, the bar does not rise above `always`. */
  begin(few: number, always = fullScore): void {
    this.counts.fill(0);
    this.reached = 0;
    this.few = few;
    this.always = always;
    this.height = 0;
  }

  /** Lets one more go by. */
  add(points: number): void {
    if (points < this.height) return;
    this.counts[points]++;
    this.reached++;
    while (this.height < this.always && this.reached - this.counts[this.height] >= this.few)
      this.reached -= this.counts[this.height++];
  }
}
