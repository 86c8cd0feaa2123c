import { blockBits, blockSize } from './column.js';
import { OpenPostings } from './open-postings.js';
import { SealedPostings, Sealing } from './sealed-postings.js';

/** After how many appended postings, at most, a block is sealed once the next has begun. */
const sealedAfter = 2 ** 17;

/**
 * Posting lists: for each key (a term) the documents that have it, ascending by document number, each with a byte (a count). They are only
 * appended to, and take three bytes a posting.
 *
 * They are split into blocks of {@link blockSize} documents, so that two bytes number a document within its block. The block that
 * documents are added to is *open*: its lists are chains of chunks, which can grow. Once the next block has begun, it is *sealed*: copied,
 * a little with each posting appended, to where each list lies in one piece without spare room.
 *
 * Lists are read block by block, so that the sums for its documents stay in the processor's cache:
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

  // The postings that `begin` or `next` went to, from `start` to before `end`: offsets of documents in the block, and their bytes.
  documents: Uint16Array = new Uint16Array(0);
  payloads: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;

  /** How many bytes it takes. */
  get bytes(): number {
    const rest = this.open.bytes + (this.sealing?.bytes ?? 0);
    return this.sealed.reduce((sum, block) => sum + (block?.bytes ?? 0), rest);
  }

  /** Appends a document to a list. Its number must be higher than any in the list, its block not before that of the last one appended. */
  append(key: number, documentNumber: number, payload: number): void {
    const block = documentNumber >>> blockBits;
    if (block !== this.open.block) this.beginBlock(block);
    this.open.append(key, documentNumber % blockSize, payload);
    if (this.sealing !== undefined) this.seal(Math.ceil(this.sealing.keyCount / sealedAfter));
  }

  /** Goes to the first postings of a list in a block. @returns false if there are none */
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

  /** Goes to the postings that follow. @returns false at the end of the list */
  next(): boolean {
    return this.chunk !== 0 && this.enter(this.reading.after(this.chunk));
  }

  /** Calls back with each posting of a list. */
  each(key: number, use: (documentNumber: number, payload: number) => void): void {
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
    // Otherwise the list that was read last would keep the pages of the open block in memory.
    if (this.reading === from) this.reading = this.open;
  }
}
