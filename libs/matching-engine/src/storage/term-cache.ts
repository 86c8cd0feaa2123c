import { withCapacity } from '@passerelle/text';

/** What one search has computed for each term that it came across: a whole number, 0 for a term that it has not met. */
export class TermCache {
  /** By term. Read here what is read very often; write through {@link set}. */
  values = new Uint32Array(0);
  private readonly known: number[] = [];

  get bytes(): number {
    return this.values.byteLength;
  }

  /** Forgets all, and has room for so many terms. */
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
