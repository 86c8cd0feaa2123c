type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

export const blockBits = 16;
/** How many documents make a block: those whose numbers lie in one page of a column. */
export const blockSize = 1 << blockBits;

/**
 * A number for each document (or whatever is numbered from 0). It lies in pages, one for each block, so that it grows without copying
 * what it holds: to copy millions would keep other work waiting. Only the first page is copied, while it is small.
 *
 * Inner loops read `pages[index >>> blockBits][index % blockSize]` themselves: `at` serves all kinds of arrays, slowly.
 */
export class Column<Page extends Numbers> {
  readonly pages: Page[] = [];

  constructor(private readonly kind: new (length: number) => Page) {}

  get bytes(): number {
    return this.pages.reduce((sum, page) => sum + page.byteLength, 0);
  }

  /** The number that was set last; 0 where none was. */
  at(index: number): number {
    return this.pages[index >>> blockBits]?.[index & (blockSize - 1)] ?? 0;
  }

  set(index: number, value: number): void {
    const page = this.pages[index >>> blockBits];
    const offset = index & (blockSize - 1);
    if (page === undefined || offset >= page.length) this.grow(index);
    this.pages[index >>> blockBits][offset] = value;
  }

  private grow(index: number): void {
    const number = index >>> blockBits;
    while (this.pages.length < number) this.resize(this.pages.length, blockSize);
    const offset = index & (blockSize - 1);
    this.resize(number, number > 0 ? blockSize : Math.min(blockSize, Math.max(64, 2 * offset)));
  }

  private resize(number: number, length: number): void {
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
