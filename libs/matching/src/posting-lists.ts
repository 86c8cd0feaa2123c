import { blockBits, blockSize } from './column.js';
import { withRoom } from './growing.js';

const pageBits = 18;
const pageSize = 1 << pageBits;
const smallestChunk = 4;
const greatestChunk = 4096;

/**
 * For each key (a term, a tag) the documents that have it, in ascending order, with a byte for each: append-only lists in
 * a few large pages, less than four bytes a posting.
 *
 * A list is a chain of chunks, each half as long again as the one before up to a limit, so that a document is added in
 * constant time wherever the list has got to. All documents of a chunk are of one block of 65 536, so that two bytes tell which.
 *
 * Lists are read side by side, a block at a time, so that what is added up for its documents stays in the processor's cache:
 * ```
 * const chunks = lists.first(keys);
 * for (let block = 0; block < blocks; block++)
 *   for (let i = 0; i < keys.length; i++)
 *     for (; lists.enter(chunks[i], block); chunks[i] = lists.after(chunks[i]))
 *       for (let k = lists.start; k < lists.end; k++) use(lists.documents[k], lists.payloads[k]);
 * ```
 */
export class PostingLists {
  private readonly documentPages: Uint16Array[] = [];
  private readonly payloadPages: Uint8Array[] = [];
  private free = 0;

  // Of each chunk, from 1: where it begins, how many postings it has and may have, its block, and the chunk that follows.
  private chunkCount = 1;
  private places = new Uint32Array(0);
  private used = new Uint16Array(0);
  private sizes = new Uint16Array(0);
  private blocks = new Uint16Array(0);
  private following = new Uint32Array(0);

  // Of each key: its first and last chunk, 0 if it has none.
  private heads = new Uint32Array(0);
  private tails = new Uint32Array(0);

  /** The chunk last entered: its postings are at `start` to `end - 1`; documents are told by their place in the block. */
  documents: Uint16Array = new Uint16Array(0);
  payloads: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;

  /** Of all lists, in bytes. */
  get bytes(): number {
    return this.documentPages.length * pageSize * 3 + this.places.length * 14 + this.heads.length * 8;
  }

  /** Adds a document, of a higher ordinal than any in the list. */
  append(key: number, ordinal: number, payload: number): void {
    this.heads = withRoom(this.heads, key + 1);
    this.tails = withRoom(this.tails, key + 1);
    const block = ordinal >>> blockBits;
    let chunk = this.tails[key];
    if (chunk === 0 || this.used[chunk] === this.sizes[chunk] || this.blocks[chunk] !== block) {
      chunk = this.addChunk(key, block);
    }
    const place = this.places[chunk] + this.used[chunk]++;
    this.documentPages[place >>> pageBits][place & (pageSize - 1)] = ordinal;
    this.payloadPages[place >>> pageBits][place & (pageSize - 1)] = payload;
  }

  /** The first chunk of each list; 0 for an empty one. */
  first(keys: ArrayLike<number>): Uint32Array {
    return Uint32Array.from(keys, (key) => (key < this.heads.length ? this.heads[key] : 0));
  }

  /** The chunk that follows; 0 at the end. */
  after(chunk: number): number {
    return this.following[chunk];
  }

  /** Goes to a chunk. @returns false if it is none of this block. */
  enter(chunk: number, block: number): boolean {
    if (chunk === 0 || this.blocks[chunk] !== block) return false;
    const place = this.places[chunk];
    this.documents = this.documentPages[place >>> pageBits];
    this.payloads = this.payloadPages[place >>> pageBits];
    this.start = place & (pageSize - 1);
    this.end = this.start + this.used[chunk];
    return true;
  }

  /** Goes through a whole list. */
  each(key: number, use: (ordinal: number, payload: number) => void): void {
    let [chunk] = this.first([key]);
    for (; chunk !== 0; chunk = this.after(chunk)) {
      const block = this.blocks[chunk];
      this.enter(chunk, block);
      for (let k = this.start; k < this.end; k++)
        use(block * blockSize + this.documents[k], this.payloads[k]);
    }
  }

  private addChunk(key: number, block: number): number {
    const chunk = this.chunkCount++;
    this.places = withRoom(this.places, this.chunkCount);
    this.used = withRoom(this.used, this.chunkCount);
    this.sizes = withRoom(this.sizes, this.chunkCount);
    this.blocks = withRoom(this.blocks, this.chunkCount);
    this.following = withRoom(this.following, this.chunkCount);

    const last = this.tails[key];
    if (last === 0) this.heads[key] = chunk;
    else this.following[last] = chunk;
    this.tails[key] = chunk;
    this.sizes[chunk] = last === 0 ? smallestChunk : this.sizeAfter(last, block);
    this.blocks[chunk] = block;
    this.places[chunk] = this.allocate(this.sizes[chunk]);
    return chunk;
  }

  private sizeAfter(last: number, block: number): number {
    if (this.blocks[last] === block) return Math.min(greatestChunk, Math.floor(1.5 * this.sizes[last]));
    return Math.max(smallestChunk, this.sizes[last] >>> 1);
  }

  private allocate(size: number): number {
    const pageEnd = this.documentPages.length * pageSize;
    if (this.free + size > pageEnd) {
      this.documentPages.push(new Uint16Array(pageSize));
      this.payloadPages.push(new Uint8Array(pageSize));
      this.free = pageEnd;
    }
    const place = this.free;
    this.free += size;
    return place;
  }
}
