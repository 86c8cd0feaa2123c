import { blockBits, blockSize } from './column.js';
import { OpenPostings } from './open-postings.js';
import { SealedPostings, Sealing } from './sealed-postings.js';

/**
 * The open postings are sealed once there are so many of them, and a sixteenth of those that their block has sealed, and of the keys: all of
 * these are gone through to seal them.
 */
const leastSealed = 2 ** 12;
const sealedShare = 1 / 16;

/** How many lists are sealed in one step. */
const keysInStep = 20_000;

const stageCount = 4;

/**
 * Posting lists: for each key (a term) the documents that have it, each with a byte (a count). They are only appended to, and take two
 * bytes a posting with the byte 1, as most are, and three bytes any other.
 *
 * They are split into blocks of {@link blockSize} documents, so that two bytes number a document within its block. The last postings are
 * *open*: their lists are chains of chunks, which can grow. Once there are some, or the next block has begun, they are *sealed*: copied,
 * a little with each posting appended, to where each list of the block lies in one piece without spare room.
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
  /** By block: the postings that are sealed. */
  private readonly sealed: (SealedPostings | undefined)[] = [];
  private sealing: Sealing | undefined;
  /** The lists of so many keys are sealed with each posting appended. */
  private sealedAtOnce = 0;
  private open = new OpenPostings(0);

  // The list that is read. Stages are the sealed postings with the byte 1, the other sealed ones, those being sealed, and the open ones.
  private key = 0;
  private block = 0;
  private stage = 0;
  private reading = this.open;
  /** The chunk of `reading` that is read; 0 for none. */
  private chunk = 0;

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
    if (block !== this.open.block) this.beginSealing(block);
    this.open.append(key, documentNumber % blockSize, payload);
    if (this.sealing !== undefined) this.seal(this.sealedAtOnce);
    else if (this.open.count >= this.enoughOpen) this.beginSealing(block);
  }

  /** Goes to the first run of a list in a block. @returns false if the list is empty */
  begin(key: number, block: number): boolean {
    this.key = key;
    this.block = block;
    this.stage = 0;
    this.chunk = 0;
    return this.next();
  }

  /** Goes to the run that follows. @returns false at the end of the list */
  next(): boolean {
    if (this.chunk !== 0 && this.enterChunk(this.reading.after(this.chunk))) return true;
    while (this.stage < stageCount) if (this.enterStage(this.stage++)) return true;
    return false;
  }

  /** Ends a sealing that was begun, in steps between which other work may be done: it holds the postings of its block twice. */
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

  /** Begins to seal the open postings. What is appended from now on is of a block. */
  private beginSealing(block: number): void {
    if (this.sealing !== undefined) this.seal(this.sealing.keyCount);
    const { open, enoughOpen } = this;
    this.sealing = new Sealing(open, this.sealed[open.block]);
    // For a sixteenth of the time, both what was sealed before and what takes its place are in memory.
    this.sealedAtOnce = Math.ceil(this.sealing.keyCount / (sealedShare * enoughOpen));
    this.open = new OpenPostings(block);
  }

  /** How many open postings are sealed. */
  private get enoughOpen(): number {
    const { block, keyCount } = this.open;
    return Math.max(leastSealed, sealedShare * Math.max(keyCount, this.sealed[block]?.count ?? 0));
  }

  private seal(keys: number): void {
    if (this.sealing === undefined || this.sealing.take(keys)) return;
    const { from, sealed } = this.sealing;
    this.sealed[from.block] = sealed;
    this.sealing = undefined;
    // Otherwise the list that was read last would keep the pages of what was open in memory.
    if (this.reading === from) this.reading = this.open;
  }
}
