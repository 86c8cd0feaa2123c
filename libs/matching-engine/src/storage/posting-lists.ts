import { blockBits, blockSize } from './column.js';
import { OpenPostings } from './open-postings.js';
import { SealedPostings, Sealing } from './sealed-postings.js';

/** By how many appended postings, at most, a block is sealed after the next has begun. */
const sealedAfter = 2 ** 17;

/**
 * For each key (a term) the documents that have it, in ascending order, with a byte for each: append-only, three bytes a posting.
 *
 * By blocks of {@link blockSize} documents, of which two bytes tell which one it is. The postings of the block that documents are
 * now added to are in chunks, where a list can grow; once the next block has begun they are copied, a little with each that is
 * appended, to where each list is in one piece and nothing is spare.
 *
 * Lists are read a block at a time, so that what is added up for its documents stays in the processor's cache:
 * ```
 * for (const key of keys)
 *   for (let more = lists.begin(key, block); more; more = lists.next())
 *     for (let k = lists.start; k < lists.end; k++) use(lists.documents[k], lists.payloads[k]);
 * ```
 */
export class PostingLists {
  private readonly sealed: (SealedPostings | undefined)[] = [];
  private sealing: Sealing | undefined;
  private open = new OpenPostings(0);
  private chunk = 0;
  private reading = this.open;

  // What has been gone to: the places in the block of the documents from `start` to before `end`, and their bytes.
  documents: Uint16Array = new Uint16Array(0);
  payloads: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;

  /** What it takes, in bytes. */
  get bytes(): number {
    const rest = this.open.bytes + (this.sealing?.bytes ?? 0);
    return this.sealed.reduce((sum, block) => sum + (block?.bytes ?? 0), rest);
  }

  /** Adds a document, of a higher ordinal than any in the list, to the block of the last that was added or a later one. */
  append(key: number, ordinal: number, payload: number): void {
    const block = ordinal >>> blockBits;
    if (block !== this.open.block) this.beginBlock(block);
    this.open.append(key, ordinal % blockSize, payload);
    if (this.sealing !== undefined) this.seal(Math.ceil(this.sealing.keyCount / sealedAfter));
  }

  /** Goes to the first documents of a list in a block. @returns false if there are none */
  begin(key: number, block: number): boolean {
    const sealed = this.sealed[block];
    if (sealed !== undefined) {
      const at = sealed.find(key);
      if (at < 0) return false;
      this.documents = sealed.documents;
      this.payloads = sealed.payloads;
      this.start = sealed.starts[at];
      this.end = sealed.starts[at + 1];
      this.chunk = 0;
      return true;
    }
    this.reading = this.sealing?.from.block === block ? this.sealing.from : this.open;
    return this.reading.block === block && this.enter(this.reading.first(key));
  }

  /** Goes to those that follow. @returns false at the end */
  next(): boolean {
    return this.chunk !== 0 && this.enter(this.reading.after(this.chunk));
  }

  /** Goes through a whole list. */
  each(key: number, use: (ordinal: number, payload: number) => void): void {
    for (let block = 0; block <= this.open.block; block++) {
      for (let more = this.begin(key, block); more; more = this.next()) {
        const { documents, payloads, start, end } = this;
        for (let k = start; k < end; k++) use(block * blockSize + documents[k], payloads[k]);
      }
    }
  }

  private enter(chunk: number): boolean {
    this.chunk = chunk;
    if (chunk === 0) return false;
    this.documents = this.reading.documentsOf(chunk);
    this.payloads = this.reading.payloadsOf(chunk);
    this.start = this.reading.startOf(chunk);
    this.end = this.start + this.reading.usedOf(chunk);
    return true;
  }

  private beginBlock(block: number): void {
    if (this.sealing !== undefined) this.seal(this.sealing.keyCount);
    this.sealing = new Sealing(this.open);
    this.open = new OpenPostings(block);
  }

  private seal(keys: number): void {
    if (this.sealing === undefined || this.sealing.take(keys)) return;
    const { from, sealed } = this.sealing;
    this.sealed[from.block] = sealed;
    this.sealing = undefined;
    // What was read last would keep the pages of a block that is open no more.
    if (this.reading === from) this.reading = this.open;
  }
}
