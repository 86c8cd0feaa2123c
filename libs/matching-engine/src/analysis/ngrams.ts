import { blockBits, blockSize, bytesOf, Column, makeRoom, TextTable } from '../storage/index.js';

const ngramLength = 4;
const boundary = '_';
const pageBits = 18;
const pageSize = 1 << pageBits;

/**
 * The letter n-grams (n = 4) of each term, word boundaries included: "_vel", "velo", "elo_". By them words that look alike are compared,
 * whether they are related ("formateur" and "formation") or one is misspelt.
 */
export class Ngrams {
  private readonly numbers = new TextTable();
  /** By term: where its n-grams begin in the pages, and how many it has. */
  private readonly places = new Column(Uint32Array);
  private readonly sizes = new Column(Uint16Array);
  private readonly pages: Uint32Array[] = [];
  private free = 0;
  private terms = 0;

  // The n-grams of the term that `moveTo` went to: `page[start]` to `page[end - 1]`.
  page: Uint32Array = new Uint32Array(0);
  start = 0;
  end = 0;

  /** How many different n-grams there are. */
  get count(): number {
    return this.numbers.count;
  }

  get bytes(): number {
    const ofPages = this.pages.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return bytesOf([this.numbers, this.places, this.sizes]) + ofPages;
  }

  /** Adds the next term: terms come in the order of their numbers. */
  add(stem: string): void {
    const found = ngramsOf(stem);
    this.free = makeRoom(this.pages, Uint32Array, pageSize, this.free, found.length);
    this.places.set(this.terms, (this.pages.length - 1) * pageSize + this.free);
    this.sizes.set(this.terms, found.length);
    this.terms++;
    const page = this.pages.at(-1) as Uint32Array;
    for (const ngram of found) page[this.free++] = this.numbers.numberOf(ngram);
  }

  /** Forgets the terms from a number on; their n-grams keep their numbers. */
  forgetFrom(term: number): void {
    if (term >= this.terms) return;
    this.terms = term;
    const place = this.places.at(term);
    this.pages.length = (place >>> pageBits) + 1;
    this.free = place & (pageSize - 1);
  }

  /** Goes to the n-grams of a term: for inner loops, which should make no array. */
  moveTo(term: number): void {
    const place = this.places.pages[term >>> blockBits][term % blockSize];
    this.page = this.pages[place >>> pageBits];
    this.start = place & (pageSize - 1);
    this.end = this.start + this.sizes.pages[term >>> blockBits][term % blockSize];
  }

  /** The n-grams of a term, by number. */
  of(term: number): Uint32Array {
    this.moveTo(term);
    return this.page.subarray(this.start, this.end);
  }
}

function ngramsOf(stem: string): string[] {
  const marked = boundary + stem + boundary;
  const ngrams: string[] = [];
  for (let i = 0; i + ngramLength <= marked.length; i++) ngrams.push(marked.slice(i, i + ngramLength));
  return ngrams.length > 0 ? ngrams : [marked];
}
