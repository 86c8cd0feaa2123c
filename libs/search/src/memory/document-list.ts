import { withCapacity } from '@passerelle/text';

/** A list of document numbers that each search fills again: it allocates nothing once it is large enough. */
export class DocumentList {
  private numbers = new Int32Array(0);
  length = 0;

  /**
   * Makes room; to be called before documents are added.
   * @param size how many documents there will be
   */
  reserve(size: number): void {
    this.numbers = withCapacity(this.numbers, size);
  }

  add(document: number): void {
    this.numbers[this.length++] = document;
  }

  at(place: number): number {
    return this.numbers[place];
  }

  clear(): void {
    this.length = 0;
  }
}
