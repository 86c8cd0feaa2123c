type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

export const blockBits = 16;
/** How many documents make a block: those whose numbers are in one page of a column. */
export const blockSize = 1 << blockBits;

/** By how much a page grows. Spare room costs memory, and copying a page is fast. */
const growth = 1.25;

/**
 * A number for each document (or any other thing numbered from 0). It is divided into pages, one for each block, so
 * that it grows without a copy of its content. Copying millions would block other work. Only the last page is copied,
 * while it grows to the size of a block.
 *
 * Inner loops read `pages[index >>> blockBits][index % blockSize]` themselves, since `at` serves all kinds of arrays,
 * slowly.
 */
export class Column<Page extends Numbers> {
  readonly pages: Page[] = [];

  constructor(private readonly kind: new (length: number) => Page) {}

  get bytes(): number {
    return this.pages.reduce((sum, page) => sum + page.byteLength, 0);
  }

  /** The number that was set last; 0 by default. */
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
    this.resize(number, Math.min(blockSize, Math.max(64, Math.ceil(growth * (offset + 1)))));
  }

  private resize(number: number, length: number): void {
    const page = new this.kind(length);
    const before = this.pages[number];
    if (before !== undefined) page.set(before);
    this.pages[number] = page;
  }
}

/**
 * The size of pages of bytes. They are so small that spare room on the last hardly counts. The first is smaller while
 * it has little content.
 */
export const bytePageBits = 15;
export const bytePageSize = 1 << bytePageBits;
const smallestBytePage = 2 ** 10;

/**
 * Makes room for more bytes at the end of the last page. Pages are filled one after the other. The
 * first page grows until it is full, then pages are added.
 * @param used how much of the last page is in use @param more how many bytes must fit after it
 * @returns where the room begins on the last page
 */
export function makeRoom(pages: Uint8Array[], used: number, more: number): number {
  const last = pages.at(-1);
  const end = used + more;
  if (last !== undefined && end <= last.length) return used;
  if (pages.length > 1 || end > bytePageSize) {
    // Content longer than a page gets its own page.
    pages.push(new Uint8Array(Math.max(bytePageSize, more)));
    return 0;
  }
  const grown = new Uint8Array(Math.min(bytePageSize, Math.max(smallestBytePage, Math.ceil(growth * end))));
  if (last !== undefined) grown.set(last);
  pages[0] = grown;
  return used;
}

/** How many bytes several structures take together. */
export function bytesOf(parts: readonly { bytes: number }[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
