import { blockBits, blockSize } from './column.js';
import { OpenPostings } from './open-postings.js';
import { SealedPostings, Sealing } from './sealed-postings.js';

/**
 * The open postings are sealed once there are this many of them. There must also be at least a sixteenth of the
 * sealed postings of their block, and a sixteenth of the keys, since sealing goes through all of these.
 */
const leastSealed = 2 ** 12;
const sealedShare = 1 / 16;

/** How many lists are sealed in one step. */
const keysInStep = 20_000;

const stageCount = 4;

/**
 * Postings lists: for each key (a term) the documents that have it, each with a byte (a count). New postings come
 * only at the end. A posting takes two bytes if its byte is 1, like most, and three bytes otherwise.
 *
 * The lists are split into blocks of {@link blockSize} documents, so that two bytes number a document within its
 * block. The last postings are *open*: their lists are chains of chunks, which can grow. Once there are enough, or
 * the next block has begun, they are *sealed*. They are copied, a few with each appended posting, so that each list
 * of the block is in one piece without spare room.
 *
 * Lists are read block by block, so that the sums for its documents stay in the processor's cache. The list of a
 * block comes in *runs*, within which documents ascend. In some runs all have the byte 1:
 * ```
 * for (const key of keys)
 *   for (let more = lists.begin(key, block); more; more = lists.next())
 *     for (let k = lists.start; k < lists.end; k++) use(lists.documents[k], lists.isOnce ? 1 : lists.payloads[k]);
 * ```
 */
export class PostingLists {
  /** By block: the sealed postings. */
  private readonly sealed: (SealedPostings | undefined)[] = [];
  private sealing: Sealing | undefined;
  /** How many lists are sealed with each appended posting. */
  private sealedAtOnce = 0;
  private open = new OpenPostings(0);

  // The list that is read. Its stages are the sealed postings with the byte 1, the other sealed ones, those being
  // sealed, and the open ones.
  private key = 0;
  private block = 0;
  private stage = 0;
  private reading = this.open;
  /** The chunk of `reading` that is read; 0 for none. */
  private chunk = 0;

  // The present run after `begin` or `next`, from `start` to before `end`: offsets of documents in the block, and
  // their bytes.
  documents: Uint16Array = new Uint16Array(0);
  payloads: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** Whether each posting of the run has the byte 1. `payloads` is then unused. */
  isOnce = false;

  /** How many bytes it takes. */
  get bytes(): number {
    const rest = this.open.bytes + (this.sealing?.bytes ?? 0);
    return this.sealed.reduce((sum, block) => sum + (block?.bytes ?? 0), rest);
  }

  /**
   * Appends a document to a list. Its number must be higher than any in the list, and its block not before that of
   * the last appended one.
   */
  append(key: number, documentNumber: number, payload: number): void {
    const block = documentNumber >>> blockBits;
    if (block !== this.open.block) this.beginSealing(block);
    this.open.append(key, documentNumber % blockSize, payload);
    if (this.sealing !== undefined) this.seal(this.sealedAtOnce);
    else if (this.open.count >= this.enoughOpen) this.beginSealing(block);
  }

  /** Moves to the first run of a list in a block. @returns false if the list is empty */
  begin(key: number, block: number): boolean {
    this.key = key;
    this.block = block;
    this.stage = 0;
    this.chunk = 0;
    return this.next();
  }

  /** Moves to the next run. @returns false at the end of the list */
  next(): boolean {
    if (this.chunk !== 0 && this.enterChunk(this.reading.after(this.chunk))) return true;
    while (this.stage < stageCount) if (this.enterStage(this.stage++)) return true;
    return false;
  }

  /**
   * Finishes a sealing that has begun, in steps between which other work may run. Until then the postings of its
   * block are in memory twice.
   */
  *catchUp(): Generator<void> {
    while (this.sealing !== undefined) {
      this.seal(keysInStep);
      yield;
    }
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

  private enterStage(stage: number): boolean {
    const sealed = this.sealed[this.block];
    if (stage === 0) return sealed !== undefined && this.enterOnce(sealed);
    if (stage === 1) return sealed !== undefined && this.enterOthers(sealed);
    const open = stage === 2 ? this.sealing?.from : this.open;
    if (open?.block !== this.block) return false;
    this.reading = open;
    return this.enterChunk(open.first(this.key));
  }

  private enterOnce({ onceLists, onceDocuments }: SealedPostings): boolean {
    if (!onceLists.find(this.key)) return false;
    this.documents = onceDocuments;
    this.start = onceLists.start;
    this.end = onceLists.end;
    this.isOnce = true;
    return true;
  }

  private enterOthers({ lists, documents, payloads }: SealedPostings): boolean {
    if (!lists.find(this.key)) return false;
    this.documents = documents;
    this.payloads = payloads;
    this.start = lists.start;
    this.end = lists.end;
    this.isOnce = false;
    return true;
  }

  private enterChunk(chunk: number): boolean {
    this.chunk = chunk;
    if (chunk === 0) return false;
    this.documents = this.reading.documentsOf(chunk);
    this.payloads = this.reading.payloadsOf(chunk);
    this.start = this.reading.startOf(chunk);
    this.end = this.start + this.reading.usedOf(chunk);
    this.isOnce = false;
    return true;
  }

  /** Begins to seal the open postings. Later postings belong to the given block. */
  private beginSealing(block: number): void {
    if (this.sealing !== undefined) this.seal(this.sealing.keyCount);
    const { open, enoughOpen } = this;
    this.sealing = new Sealing(open, this.sealed[open.block]);
    // During a sixteenth of the time, both the old sealed postings and the new ones are in memory.
    this.sealedAtOnce = Math.ceil(this.sealing.keyCount / (sealedShare * enoughOpen));
    this.open = new OpenPostings(block);
  }

  /** The number of open postings from which they are sealed. */
  private get enoughOpen(): number {
    const { block, keyCount } = this.open;
    return Math.max(leastSealed, sealedShare * Math.max(keyCount, this.sealed[block]?.count ?? 0));
  }

  private seal(keys: number): void {
    if (this.sealing === undefined || this.sealing.take(keys)) return;
    const { from, sealed } = this.sealing;
    this.sealed[from.block] = sealed;
    this.sealing = undefined;
    // Otherwise the list that was read last would hold the former open pages in memory.
    if (this.reading === from) this.reading = this.open;
  }
}
