import { withRoomFor } from './growing.js';

/** A list of slots that is filled anew by each search, without anything for the collector of garbage. */
export class Slots {
  private slots = new Int32Array(0);
  length = 0;

  /** To be called before so many are added. */
  reserve(size: number): void {
    this.slots = withRoomFor(this.slots, size);
  }

  add(slot: number): void {
    this.slots[this.length++] = slot;
  }

  at(place: number): number {
    return this.slots[place];
  }

  clear(): void {
    this.length = 0;
  }
}
