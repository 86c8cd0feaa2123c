import { withCapacity } from '@passerelle/text';
import { NumberMap } from './number-map.js';

/** The highest number in a byte. Higher numbers are in a map. */
const inMap = 255;

/**
 * How often each of many numbered things is used. Most are used seldom. So each has a byte, and the few others have
 * an entry in a map.
 */
export class Frequencies {
  private small = new Uint8Array(0);
  /** By number, plus 1. */
  private readonly large = new NumberMap(0.8);

  get bytes(): number {
    return this.small.byteLength + this.large.bytes;
  }

  /** How often the thing with a number is used; 0 by default. */
  of(number: number): number {
    const small = number < this.small.length ? this.small[number] : 0;
    return small < inMap ? small : this.large.get(number + 1);
  }

  /** Counts one use more or less. @returns the new count */
  count(number: number, by: 1 | -1): number {
    this.small = withCapacity(this.small, number + 1);
    if (this.small[number] === inMap) return this.large.add(number + 1, by);
    this.small[number] += by;
    return this.small[number] < inMap ? this.small[number] : this.large.add(number + 1, inMap);
  }
}
