import { withCapacity } from '@passerelle/text';

/** The capacity that the set keeps once it is empty. */
const maxKept = 1024;

/**
 * A set of numbers for another check, each once, until it is taken out. Numbers are small: the set has a byte for
 * each number below the greatest.
 */
export class DirtySet {
  private members = new Uint32Array(0);
  private isMember = new Uint8Array(0);

  /** How many numbers are in the set. */
  count = 0;

  get bytes(): number {
    return this.members.byteLength + this.isMember.byteLength;
  }

  add(number: number): void {
    this.isMember = withCapacity(this.isMember, number + 1);
    if (this.isMember[number] === 1) return;
    this.isMember[number] = 1;
    this.members = withCapacity(this.members, this.count + 1);
    this.members[this.count++] = number;
  }

  /** Takes one number out. @returns undefined once the set is empty */
  take(): number | undefined {
    if (this.count === 0) return undefined;
    const number = this.members[--this.count];
    this.isMember[number] = 0;
    // Many numbers change at once while a collection is loaded, and few afterwards.
    if (this.count === 0 && this.members.length > maxKept) {
      this.members = new Uint32Array(0);
      this.isMember = new Uint8Array(0);
    }
    return number;
  }
}
