import type { OpenPostings } from './open-postings.js';

/**
 * The starts of lists that lie one after the other by ascending key: a bit for each key, and for each 32 keys how
 * many lists there are before them.
 */
class Directory {
  private readonly present: Uint32Array;
  private readonly before: Uint32Array;
  private lists = 0;
  private starts: Uint32Array;

  // The list found by `find`: from `start` to before `end`.
  start = 0;
  end = 0;

  /** @param keyCount one more than the greatest key @param lists how many keys have a list, at most */
  constructor(keyCount: number, lists: number) {
    this.present = new Uint32Array((keyCount + 31) >>> 5);
    this.before = new Uint32Array(this.present.length);
    this.starts = new Uint32Array(lists + 1);
  }

  get bytes(): number {
    return 4 * (this.present.length + this.before.length + this.starts.length);
  }

  get listCount(): number {
    return this.lists;
  }

  /** Ends the list of a key, which must be greater than any before. @param end the start of the next list */
  endList(key: number, end: number): void {
    if (end === this.starts[this.lists]) return;
    const word = key >>> 5;
    if (this.present[word] === 0) this.before[word] = this.lists;
    this.present[word] |= 1 << (key & 31);
    this.starts[++this.lists] = end;
  }

  /** Releases unused room. */
  trim(): void {
    this.starts = this.starts.slice(0, this.lists + 1);
  }

  /** Moves to the list of a key. @returns false if it has none */
  find(key: number): boolean {
    const word = key >>> 5;
    if (word >= this.present.length) return false;
    const present = this.present[word] >>> (key & 31);
    if ((present & 1) === 0) return false;
    const list = this.before[word] + bitsIn(this.present[word]) - bitsIn(present);
    this.start = this.starts[list];
    this.end = this.starts[list + 1];
    return true;
  }
}

/**
 * The final postings of a block: lists without spare room. Most postings have the byte 1 (a word that occurs in a
 * text once). They are stored separately, without the byte.
 */
export class SealedPostings {
  /** The postings with the byte 1. */
  readonly onceLists: Directory;
  readonly onceDocuments: Uint16Array;
  /** The others, with their bytes. */
  readonly lists: Directory;
  readonly documents: Uint16Array;
  readonly payloads: Uint8Array;
  private onceCount = 0;
  private othersCount = 0;

  /**
   * Room for the postings of an open block, and for earlier sealed ones.
   * @param keyCount one more than the greatest key
   */
  constructor(
    readonly keyCount: number,
    from: OpenPostings,
    before: SealedPostings | undefined,
  ) {
    const once = from.onceCount + (before?.onceDocuments.length ?? 0);
    const others = from.count - from.onceCount + (before?.documents.length ?? 0);
    const room = (inUse: Directory | undefined, postings: number): number =>
      Math.min(keyCount, postings, from.usedKeys + (inUse?.listCount ?? 0));
    this.onceLists = new Directory(keyCount, room(before?.onceLists, once));
    this.onceDocuments = new Uint16Array(once);
    this.lists = new Directory(keyCount, room(before?.lists, others));
    this.documents = new Uint16Array(others);
    this.payloads = new Uint8Array(others);
  }

  get count(): number {
    return this.onceDocuments.length + this.documents.length;
  }

  get bytes(): number {
    const { onceLists, lists, onceDocuments, documents } = this;
    return onceLists.bytes + lists.bytes + 2 * onceDocuments.length + 3 * documents.length;
  }

  /** Adds a posting to the current list. */
  add(document: number, payload: number): void {
    if (payload === 1) this.onceDocuments[this.onceCount++] = document;
    else {
      this.documents[this.othersCount] = document;
      this.payloads[this.othersCount++] = payload;
    }
  }

  /** Adds the earlier sealed list of a key to the current list. */
  addSealed(key: number, { onceLists, onceDocuments, lists, documents, payloads }: SealedPostings): void {
    if (onceLists.find(key))
      for (let k = onceLists.start; k < onceLists.end; k++)
        this.onceDocuments[this.onceCount++] = onceDocuments[k];
    if (lists.find(key)) for (let k = lists.start; k < lists.end; k++) this.add(documents[k], payloads[k]);
  }

  /** Ends the list of a key, which must be greater than any before. */
  endList(key: number): void {
    this.onceLists.endList(key, this.onceCount);
    this.lists.endList(key, this.othersCount);
  }

  trim(): void {
    this.onceLists.trim();
    this.lists.trim();
  }
}

/** How many bits of 32 are set, summed up in pairs, fours and bytes (Warren, "Hacker's Delight", 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Copies the postings of an open block, with the earlier sealed ones, to their final place, a few keys at a time.
 */
export class Sealing {
  readonly sealed: SealedPostings;
  private key = 0;

  constructor(
    readonly from: OpenPostings,
    private readonly before: SealedPostings | undefined,
  ) {
    this.sealed = new SealedPostings(Math.max(from.keyCount, before?.keyCount ?? 0), from, before);
  }

  get keyCount(): number {
    return this.sealed.keyCount;
  }

  get bytes(): number {
    return this.from.bytes + this.sealed.bytes;
  }

  /** Copies the lists of the next keys. @param keys how many @returns whether there are more */
  take(keys: number): boolean {
    const end = Math.min(this.key + keys, this.keyCount);
    for (; this.key < end; this.key++) this.copy(this.key);
    if (this.key < this.keyCount) return true;
    this.sealed.trim();
    return false;
  }

  private copy(key: number): void {
    const { from, before, sealed } = this;
    if (before !== undefined) sealed.addSealed(key, before);
    for (let chunk = from.first(key); chunk !== 0; chunk = from.after(chunk)) {
      const [documents, payloads] = [from.documentsOf(chunk), from.payloadsOf(chunk)];
      const end = from.startOf(chunk) + from.usedOf(chunk);
      for (let k = from.startOf(chunk); k < end; k++) sealed.add(documents[k], payloads[k]);
    }
    sealed.endList(key);
  }
}
