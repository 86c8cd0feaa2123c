import { withCapacity } from '@passerelle/text';

/** What one search has computed for each term that it came across: a whole number, 0 for a term that it has not met. */
export class TermCache {
  /** The values, by term. To be read from here where they are read very often; written through {@link set}. */
  values = new Uint32Array(0);
  private readonly known: number[] = [];

  get bytes(): number {
    return this.values.byteLength;
  }

  /** Forgets all values, and makes room for all terms. @param termCount how many there are */
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
