type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

export const blockBits = 16;
/** How many documents, by ordinal, are of one block: those whose numbers are in one page of a column. */
export const blockSize = 1 << blockBits;

/**
 * A number for each document (or whatever is numbered from 0), in pages for a block each: it grows without moving what it holds, which for
 * millions would keep others waiting. Only the first page is moved while it is small.
 *
 * What is done very often reads `pages[index >>> blockBits][index % blockSize]` itself: `at` serves all kinds of arrays, slowly.
 */
export class Column<Page extends Numbers> {
  readonly pages: Page[] = [];

  constructor(private readonly kind: new (length: number) => Page) {}

  get bytes(): number {
    return this.pages.reduce((sum, page) => sum + page.byteLength, 0);
  }

  /** What was set last; 0 where nothing was. */
  at(index: number): number {
    return this.pages[index >>> blockBits]?.[index & (blockSize - 1)] ?? 0;
  }

  set(index: number, value: number): void {
    const page = this.pages[index >>> blockBits];
    const place = index & (blockSize - 1);
    if (page === undefined || place >= page.length) this.makeRoom(index);
    this.pages[index >>> blockBits][place] = value;
  }

  private makeRoom(index: number): void {
    const number = index >>> blockBits;
    while (this.pages.length < number) this.extend(this.pages.length, blockSize);
    const place = index & (blockSize - 1);
    this.extend(number, number > 0 ? blockSize : Math.min(blockSize, Math.max(64, 2 * place)));
  }

  private extend(number: number, length: number): void {
    const page = new this.kind(length);
    const before = this.pages[number];
    if (before !== undefined) page.set(before);
    this.pages[number] = page;
  }
}

/** How many bytes several structures take together. */
export function bytesOf(parts: readonly { bytes: number }[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
