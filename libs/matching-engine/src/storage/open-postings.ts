import { withCapacity } from '@passerelle/text';
import { NumberMap } from './number-map.js';

const pageBits = 12;
const pageSize = 1 << pageBits;
const minChunk = 4;
const maxChunk = 512;

/**
 * The last postings of a block, until they are sealed. The list of each key is a chain of chunks in a few pages. Each
 * chunk is half as long again as the one before, up to a limit. So appending a posting takes constant time for a list
 * of any length.
 */
export class OpenPostings {
  private readonly documentPages: Uint16Array[] = [];
  private readonly payloadPages: Uint8Array[] = [];
  private free = 0;

  // By chunk, from 1: its start, how many postings it has, how many it may have, and the next chunk. After the last
  // comes the first.
  private chunkCount = 1;
  private places = new Uint32Array(0);
  private used = new Uint16Array(0);
  private sizes = new Uint16Array(0);
  private following = new Uint32Array(0);
  /** By key, plus 1: its last chunk. */
  private readonly lasts = new NumberMap(0.7);

  /** One more than the greatest key that has postings. */
  keyCount = 0;
  /** How many postings there are, and how many of these have the byte 1. */
  count = 0;
  onceCount = 0;

  constructor(readonly block: number) {}

  /** How many keys have postings. */
  get usedKeys(): number {
    return this.lasts.count;
  }

  get bytes(): number {
    return this.documentPages.length * pageSize * 3 + this.places.length * 12 + this.lasts.bytes;
  }

  append(key: number, document: number, payload: number): void {
    this.keyCount = Math.max(this.keyCount, key + 1);
    let chunk = this.lasts.get(key + 1);
    if (chunk === 0 || this.used[chunk] === this.sizes[chunk]) chunk = this.addChunk(key, chunk);
    const place = this.places[chunk] + this.used[chunk]++;
    this.documentPages[place >>> pageBits][place & (pageSize - 1)] = document;
    this.payloadPages[place >>> pageBits][place & (pageSize - 1)] = payload;
    this.count++;
    if (payload === 1) this.onceCount++;
  }

  /** The first chunk of a list; 0 for an empty one. */
  first(key: number): number {
    const last = this.lasts.get(key + 1);
    return last > 0 ? this.following[last] : 0;
  }

  /** The next chunk; 0 after the last. */
  after(chunk: number): number {
    // Chunks of a list are numbered in ascending order, so only the last is followed by a lower number.
    return this.following[chunk] > chunk ? this.following[chunk] : 0;
  }

  documentsOf(chunk: number): Uint16Array {
    return this.documentPages[this.places[chunk] >>> pageBits];
  }

  payloadsOf(chunk: number): Uint8Array {
    return this.payloadPages[this.places[chunk] >>> pageBits];
  }

  startOf(chunk: number): number {
    return this.places[chunk] & (pageSize - 1);
  }

  usedOf(chunk: number): number {
    return this.used[chunk];
  }

  private addChunk(key: number, last: number): number {
    const chunk = this.chunkCount++;
    this.places = withCapacity(this.places, this.chunkCount);
    this.used = withCapacity(this.used, this.chunkCount);
    this.sizes = withCapacity(this.sizes, this.chunkCount);
    this.following = withCapacity(this.following, this.chunkCount);

    this.following[chunk] = last === 0 ? chunk : this.following[last];
    if (last > 0) this.following[last] = chunk;
    this.lasts.add(key + 1, chunk - last);
    this.sizes[chunk] = last === 0 ? minChunk : Math.min(maxChunk, Math.floor(1.5 * this.sizes[last]));
    this.places[chunk] = this.allocate(this.sizes[chunk]);
    return chunk;
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
