/** How many documents a collection in memory may have had since it was last compacted: a posting has 24 bits for one. */
export const MOST_SLOTS = 2 ** 24;

export type Postings = Uint32Array | readonly number[];

/** Recent postings are settled once they are this share of the settled ones, and no fewer than so many. */
const recentShare = 0.5;
const fewestRecent = 50_000;

/**
 * By word, the documents that have it, and how often. A posting is one number: the slot of the document × 256 + its counts.
 * Most lie one list after the other in one array, four bytes each; what was added since lies in small lists of its own.
 */
export class PostingLists {
  /** Where the list of each word begins in `settled`; one more than there are words. */
  private begins = new Uint32Array(1);
  private settled = new Uint32Array(0);
  private recent: (number[] | undefined)[] = [];
  private recentCount = 0;

  add(word: number, slot: number, counts: number): void {
    const posting = slot * 256 + counts;
    const list = this.recent[word];
    if (list) list.push(posting);
    else this.recent[word] = [posting];
    this.recentCount++;
  }

  /** Those of a word, in two lists; slots ascend. */
  of(word: number): [settled: Uint32Array, recent: readonly number[]] {
    const settled =
      word + 1 < this.begins.length
        ? this.settled.subarray(this.begins[word], this.begins[word + 1])
        : this.settled.subarray(0, 0);
    return [settled, this.recent[word] ?? []];
  }

  /** How many a word has, those of documents that are gone included. */
  countOf(word: number): number {
    const settled = word + 1 < this.begins.length ? this.begins[word + 1] - this.begins[word] : 0;
    return settled + (this.recent[word]?.length ?? 0);
  }

  settleIfMany(): void {
    if (this.recentCount > Math.max(fewestRecent, recentShare * this.settled.length)) this.settle();
  }

  /** Gives documents the slots that `moved` says, -1 for those that are gone. Their order must stay. */
  move(moved: Int32Array): void {
    this.settle();
    let to = 0;
    let from = 0;
    for (let word = 0; word + 1 < this.begins.length; word++) {
      const end = this.begins[word + 1];
      for (; from < end; from++) {
        const slot = moved[this.settled[from] >>> 8];
        if (slot >= 0) this.settled[to++] = slot * 256 + (this.settled[from] & 0xff);
      }
      this.begins[word + 1] = to;
    }
    this.settled = this.settled.slice(0, to);
  }

  /** Takes out the lists in which nothing is left, after `move`. @returns by word its new number, -1 for those */
  sweep(): Int32Array {
    const words = this.begins.length - 1;
    const moved = new Int32Array(words).fill(-1);
    let to = 0;
    for (let word = 0; word < words; word++) {
      if (this.begins[word] === this.begins[word + 1]) continue;
      moved[word] = to;
      this.begins[++to] = this.begins[word + 1];
    }
    this.begins = this.begins.slice(0, to + 1);
    return moved;
  }

  private settle(): void {
    const words = Math.max(this.begins.length - 1, this.recent.length);
    const begins = new Uint32Array(words + 1);
    const settled = new Uint32Array(this.settled.length + this.recentCount);
    let at = 0;
    for (let word = 0; word < words; word++) {
      const [before, since] = this.of(word);
      settled.set(before, at);
      settled.set(since, at + before.length);
      at += before.length + since.length;
      begins[word + 1] = at;
    }
    this.begins = begins;
    this.settled = settled;
    this.recent = [];
    this.recentCount = 0;
  }
}
