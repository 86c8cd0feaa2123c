import type { OpenPostings } from './open-postings.js';

/** The postings of a block that gets no more: lists one after the other, by ascending key. */
export class SealedPostings {
  readonly keys: Uint32Array;
  /** The list of `keys[i]` is from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly documents: Uint16Array;
  readonly payloads: Uint8Array;

  constructor(keys: number, postings: number) {
    this.keys = new Uint32Array(keys);
    this.starts = new Uint32Array(keys + 1);
    this.documents = new Uint16Array(postings);
    this.payloads = new Uint8Array(postings);
  }

  get bytes(): number {
    return 4 * (this.keys.length + this.starts.length) + 3 * this.documents.length;
  }

  /** Where a key is among the keys; -1 if it has no posting. */
  find(key: number): number {
    const { keys } = this;
    let from = 0;
    let to = keys.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (keys[middle] < key) from = middle + 1;
      else to = middle;
    }
    return from < keys.length && keys[from] === key ? from : -1;
  }
}

/** The copying of a block's postings to where they will stay, a few keys at a time. */
export class Sealing {
  readonly sealed: SealedPostings;
  private key = 0;
  private keys = 0;
  private count = 0;

  constructor(readonly from: OpenPostings) {
    this.sealed = new SealedPostings(from.usedKeys, from.count);
  }

  get keyCount(): number {
    return this.from.keyCount;
  }

  get bytes(): number {
    return this.from.bytes + this.sealed.bytes;
  }

  /** Copies the lists of the next so many keys. @returns whether there are more */
  take(keys: number): boolean {
    const end = Math.min(this.key + keys, this.from.keyCount);
    for (; this.key < end; this.key++) this.copy(this.key);
    return this.key < this.from.keyCount;
  }

  private copy(key: number): void {
    const { from, sealed } = this;
    let chunk = from.first(key);
    if (chunk === 0) return;
    sealed.keys[this.keys++] = key;
    for (; chunk !== 0; chunk = from.after(chunk)) {
      const [start, used] = [from.startOf(chunk), from.usedOf(chunk)];
      sealed.documents.set(from.documentsOf(chunk).subarray(start, start + used), this.count);
      sealed.payloads.set(from.payloadsOf(chunk).subarray(start, start + used), this.count);
      this.count += used;
    }
    sealed.starts[this.keys] = this.count;
  }
}
