import { withCapacity } from '@passerelle/text';

/** A number for each of the terms that a search has looked at, and 0 for all others. */
export class TermSlots {
  slots = new Uint32Array(0);
  private readonly taken: number[] = [];

  get bytes(): number {
    return this.slots.byteLength;
  }

  /** Forgets all, and makes room for so many terms. */
  begin(termCount: number): void {
    for (const term of this.taken) this.slots[term] = 0;
    this.taken.length = 0;
    this.slots = withCapacity(this.slots, termCount);
  }

  /** @returns the slot */
  put(term: number, slot: number): number {
    this.taken.push(term);
    return (this.slots[term] = slot);
  }
}
