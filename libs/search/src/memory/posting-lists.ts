/** A posting has 24 bits for a document number. Once all numbers are given, the collection must be compacted. */
export const MAX_DOCUMENTS = 2 ** 24;

export type Postings = Uint32Array | readonly number[];

/** Recent postings are merged into the main ones once they are this share of them, and at least `fewestRecent`. */
const recentShare = 0.5;
const fewestRecent = 50_000;

/**
 * By word, the documents that have it, and how often. A posting is one number: document number × 256 + counts. The
 * main postings are in one array, list after list, four bytes each. Postings added since the last merge are in a
 * small list for each word.
 */
export class PostingLists {
  /** The start of the list of each word in `main`; one entry more than there are words. */
  private begins = new Uint32Array(1);
  private main = new Uint32Array(0);
  private recent: (number[] | undefined)[] = [];
  private recentCount = 0;

  add(word: number, document: number, counts: number): void {
    const posting = document * 256 + counts;
    const list = this.recent[word];
    if (list) list.push(posting);
    else this.recent[word] = [posting];
    this.recentCount++;
  }

  /** The postings of a word, in two lists; document numbers ascend. */
  of(word: number): [main: Uint32Array, recent: readonly number[]] {
    const main =
      word + 1 < this.begins.length
        ? this.main.subarray(this.begins[word], this.begins[word + 1])
        : this.main.subarray(0, 0);
    return [main, this.recent[word] ?? []];
  }

  /** How many postings a word has, including those of deleted documents. */
  countOf(word: number): number {
    const main = word + 1 < this.begins.length ? this.begins[word + 1] - this.begins[word] : 0;
    return main + (this.recent[word]?.length ?? 0);
  }

  mergeIfMany(): void {
    if (this.recentCount > Math.max(fewestRecent, recentShare * this.main.length)) this.merge();
  }

  /**
   * Renumbers documents.
   * @param moved by old number the new one, -1 for deleted documents; the order must stay
   */
  move(moved: Int32Array): void {
    this.merge();
    let to = 0;
    let from = 0;
    for (let word = 0; word + 1 < this.begins.length; word++) {
      const end = this.begins[word + 1];
      for (; from < end; from++) {
        const document = moved[this.main[from] >>> 8];
        if (document >= 0) this.main[to++] = document * 256 + (this.main[from] & 0xff);
      }
      this.begins[word + 1] = to;
    }
    this.main = this.main.slice(0, to);
  }

  /**
   * Drops the lists that are empty after `move`.
   * @returns by word its new number; -1 for dropped words
   */
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

  private merge(): void {
    const words = Math.max(this.begins.length - 1, this.recent.length);
    const begins = new Uint32Array(words + 1);
    const main = new Uint32Array(this.main.length + this.recentCount);
    let at = 0;
    for (let word = 0; word < words; word++) {
      const [before, since] = this.of(word);
      main.set(before, at);
      main.set(since, at + before.length);
      at += before.length + since.length;
      begins[word + 1] = at;
    }
    this.begins = begins;
    this.main = main;
    this.recent = [];
    this.recentCount = 0;
  }
}
