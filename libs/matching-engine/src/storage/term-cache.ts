import { withCapacity } from '@passerelle/text';

/** The results of one search for each term so far: a whole number, 0 for a new term. */
export class TermCache {
  /** The values, by term. Inner loops read them directly. They are written through {@link set}. */
  values = new Uint32Array(0);
  private readonly known: number[] = [];

  get bytes(): number {
    return this.values.byteLength;
  }

  /** Removes all values, and makes room for all terms. @param termCount how many there are */
  reset(termCount: number): void {
    for (const term of this.known) this.values[term] = 0;
    this.known.length = 0;
    this.values = withCapacity(this.values, termCount);
  }

  /** @returns the value */
  set(term: number, value: number): number {
    this.known.push(term);
    return (this.values[term] = value);
  }
}
