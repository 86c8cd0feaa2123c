import type { OpenPostings } from './open-postings.js';

/**
 * The postings of a block that gets no more documents: lists one after the other, by ascending key. Most postings have the byte 1 (a word
 * that stands in a text once): they lie apart, without the byte.
 */
export class SealedPostings {
  // A directory of the keys that have a list: a bit for each key, and for each 32 keys how many lists there are before them.
  private readonly present: Uint32Array;
  private readonly before: Uint32Array;
  private lists = 0;
  private onceCount = 0;
  private count = 0;
  /** The postings with the byte 1: those of list number i go from `onceStarts[i]` to before `onceStarts[i + 1]`. */
  readonly onceStarts: Uint32Array;
  readonly onceDocuments: Uint16Array;
  /** The others, in the same way, with their bytes. */
  readonly starts: Uint32Array;
  readonly documents: Uint16Array;
  readonly payloads: Uint8Array;

  /** @param keyCount one more than the greatest key @param once how many of the postings have the byte 1 */
  constructor(keyCount: number, lists: number, postings: number, once: number) {
    this.present = new Uint32Array((keyCount + 31) >>> 5);
    this.before = new Uint32Array(this.present.length);
    this.onceStarts = new Uint32Array(lists + 1);
    this.onceDocuments = new Uint16Array(once);
    this.starts = new Uint32Array(lists + 1);
    this.documents = new Uint16Array(postings - once);
    this.payloads = new Uint8Array(postings - once);
  }

  get bytes(): number {
    const { present, before, onceStarts, onceDocuments, starts, documents } = this;
    const directory = 4 * (present.length + before.length + onceStarts.length + starts.length);
    return directory + 2 * onceDocuments.length + 3 * documents.length;
  }

  /** Adds a posting to the list that is not ended yet. */
  add(document: number, payload: number): void {
    if (payload === 1) this.onceDocuments[this.onceCount++] = document;
    else {
      this.documents[this.count] = document;
      this.payloads[this.count++] = payload;
    }
  }

  /** Ends the list of a key, which must be greater than any before. */
  endList(key: number): void {
    const word = key >>> 5;
    if (this.present[word] === 0) this.before[word] = this.lists;
    this.present[word] |= 1 << (key & 31);
    this.lists++;
    this.onceStarts[this.lists] = this.onceCount;
    this.starts[this.lists] = this.count;
  }

  /** The number of a key's list; -1 if it has none. */
  find(key: number): number {
    const word = key >>> 5;
    if (word >= this.present.length) return -1;
    const present = this.present[word] >>> (key & 31);
    if ((present & 1) === 0) return -1;
    return this.before[word] + bitsIn(this.present[word]) - bitsIn(present);
  }
}

/** How many bits of 32 are set, summed up in pairs, fours and bytes (Warren, "Hacker's Delight", 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Copies an open block's postings to where they will stay, a few keys at a time. */
export class Sealing {
  readonly sealed: SealedPostings;
  private key = 0;

  constructor(readonly from: OpenPostings) {
    this.sealed = new SealedPostings(from.keyCount, from.usedKeys, from.count, from.onceCount);
  }

  get keyCount(): number {
    return this.from.keyCount;
  }

  get bytes(): number {
    return this.from.bytes + this.sealed.bytes;
  }

  /** Copies the lists of the next keys. @param keys how many @returns whether there are more */
  take(keys: number): boolean {
    const end = Math.min(this.key + keys, this.from.keyCount);
    for (; this.key < end; this.key++) this.copy(this.key);
    return this.key < this.from.keyCount;
  }

  private copy(key: number): void {
    const { from, sealed } = this;
    let chunk = from.first(key);
    if (chunk === 0) return;
    for (; chunk !== 0; chunk = from.after(chunk)) {
      const [documents, payloads] = [from.documentsOf(chunk), from.payloadsOf(chunk)];
      const end = from.startOf(chunk) + from.usedOf(chunk);
      for (let k = from.startOf(chunk); k < end; k++) sealed.add(documents[k], payloads[k]);
    }
    sealed.endList(key);
  }
}
