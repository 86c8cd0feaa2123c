import { blockBits, blockSize } from './column.js';
import { OpenPostings } from './open-postings.js';
import { SealedPostings, Sealing } from './sealed-postings.js';

/** After how many appended postings, at most, a block is sealed once the next has begun. */
const sealedAfter = 2 ** 17;

/**
 * Posting lists: for each key (a term) the documents that have it, each with a byte (a count). They are only appended to, and take two
 * bytes a posting with the byte 1, as most are, and three bytes any other.
 *
 * They are split into blocks of {@link blockSize} documents, so that two bytes number a document within its block. The block that
 * documents are added to is *open*: its lists are chains of chunks, which can grow. Once the next block has begun, it is *sealed*: copied,
 * a little with each posting appended, to where each list lies in one piece without spare room.
 *
 * Lists are read block by block, so that the sums for its documents stay in the processor's cache. The list of a block comes in *runs*,
 * within which documents ascend. In some runs all have the byte 1:
 * ```
 * for (const key of keys)
 *   for (let more = lists.begin(key, block); more; more = lists.next())
 *     for (let k = lists.start; k < lists.end; k++) use(lists.documents[k], lists.isOnce ? 1 : lists.payloads[k]);
 * ```
 */
export class PostingLists {
  private readonly sealed: (SealedPostings | undefined)[] = [];
  private sealing: Sealing | undefined;
  private open = new OpenPostings(0);
  private chunk = 0;
  private reading = this.open;
  /** The sealed block whose second run of list number `list` is still to be read. */
  private unread: SealedPostings | undefined;
  private list = 0;

  // The run that `begin` or `next` went to, from `start` to before `end`: offsets of documents in the block, and their bytes.
  documents: Uint16Array = new Uint16Array(0);
  payloads: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** Whether each posting of the run has the byte 1. Then `payloads` says nothing. */
  isOnce = false;

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

  /** Goes to the first run of a list in a block. @returns false if the list is empty */
  begin(key: number, block: number): boolean {
    const sealed = this.sealed[block];
    this.chunk = 0;
    this.unread = undefined;
    if (sealed !== undefined) {
      this.list = sealed.find(key);
      return this.list >= 0 && this.enterSealed(sealed);
    }
    this.reading = this.sealing?.from.block === block ? this.sealing.from : this.open;
    return this.reading.block === block && this.enter(this.reading.first(key));
  }

  /** Goes to the run that follows. @returns false at the end of the list */
  next(): boolean {
    if (this.unread !== undefined) return this.enterRest(this.unread);
    return this.chunk !== 0 && this.enter(this.reading.after(this.chunk));
  }

  /** Calls back with each posting of a list, run by run. */
  each(key: number, use: (documentNumber: number, payload: number) => void): void {
    for (let block = 0; block <= this.open.block; block++) {
      for (let more = this.begin(key, block); more; more = this.next()) {
        const { documents, payloads, start, end, isOnce } = this;
        for (let k = start; k < end; k++) use(block * blockSize + documents[k], isOnce ? 1 : payloads[k]);
      }
    }
  }

  private enterSealed(sealed: SealedPostings): boolean {
    const { onceStarts, onceDocuments } = sealed;
    this.start = onceStarts[this.list];
    this.end = onceStarts[this.list + 1];
    if (this.start === this.end) return this.enterRest(sealed);
    this.documents = onceDocuments;
    this.isOnce = true;
    this.unread = sealed;
    return true;
  }

  private enterRest({ documents, payloads, starts }: SealedPostings): boolean {
    this.unread = undefined;
    this.documents = documents;
    this.payloads = payloads;
    this.start = starts[this.list];
    this.end = starts[this.list + 1];
    this.isOnce = false;
    return this.start < this.end;
  }

  private enter(chunk: number): boolean {
    this.chunk = chunk;
    this.isOnce = false;
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
