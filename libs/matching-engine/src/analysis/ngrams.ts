import { blockBits, blockSize, bytesOf, Column, TextTable } from '../storage/index.js';

const gramLength = 4;
const edge = '_';
const pageBits = 18;
const pageSize = 1 << pageBits;

/**
 * The runs of four letters in each term, its edges included: "_vel", "velo", "elo_". By them words that are written alike
 * are compared, be it by kinship ("formateur" and "formation") or by a typing error.
 */
export class LetterGrams {
  private readonly numbers = new TextTable();
  /** Of each term: where its grams begin in the pages, and how many it has. */
  private readonly places = new Column(Uint32Array);
  private readonly sizes = new Column(Uint16Array);
  private readonly pages: Uint32Array[] = [];
  private free = pageSize;
  private terms = 0;

  // The grams of the term entered last: `page[start]` to `page[end - 1]`.
  page: Uint32Array = new Uint32Array(0);
  start = 0;
  end = 0;

  /** How many different ones there are. */
  get count(): number {
    return this.numbers.count;
  }

  get bytes(): number {
    return bytesOf([this.numbers, this.places, this.sizes]) + 4 * pageSize * this.pages.length;
  }

  /** Learns a term; terms come in the order of their numbers. */
  learn(stem: string): void {
    const found = gramsOf(stem);
    if (this.free + found.length > pageSize) {
      this.pages.push(new Uint32Array(pageSize));
      this.free = 0;
    }
    this.places.set(this.terms, (this.pages.length - 1) * pageSize + this.free);
    this.sizes.set(this.terms, found.length);
    this.terms++;
    const page = this.pages.at(-1) as Uint32Array;
    for (const gram of found) page[this.free++] = this.numbers.numberOf(gram);
  }

  /** Leaves out the terms from this number on; their grams keep their numbers. */
  forgetFrom(term: number): void {
    if (term >= this.terms) return;
    this.terms = term;
    const place = this.places.at(term);
    this.pages.length = (place >>> pageBits) + 1;
    this.free = place & (pageSize - 1);
  }

  /** Goes to the grams of a term, where no array is to be made of them. */
  enter(term: number): void {
    const place = this.places.pages[term >>> blockBits][term % blockSize];
    this.page = this.pages[place >>> pageBits];
    this.start = place & (pageSize - 1);
    this.end = this.start + this.sizes.pages[term >>> blockBits][term % blockSize];
  }

  /** Those of one term, by number. */
  of(term: number): Uint32Array {
    this.enter(term);
    return this.page.subarray(this.start, this.end);
  }
}

function gramsOf(stem: string): string[] {
  const marked = edge + stem + edge;
  const grams: string[] = [];
  for (let i = 0; i + gramLength <= marked.length; i++) grams.push(marked.slice(i, i + gramLength));
  return grams.length > 0 ? grams : [marked];
}
