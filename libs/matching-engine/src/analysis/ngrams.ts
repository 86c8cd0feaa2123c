import { hashOf, withCapacity } from '@passerelle/text';
import type { TextTable } from '../storage/text-table.js';

const ngramLength = 4;
const boundary = '_';
const boundaryCode = boundary.charCodeAt(0);
/** Codes from here on do not fit into seven bits: letters that folding leaves unchanged, such as Greek ones. */
const beyondAscii = 0x80;
const isHash = 0x80000000;

/**
 * The letter n-grams (n = 4) of each term, word boundaries included: "_vel", "velo", "elo_". They compare words that
 * look alike: related words ("formateur" and "formation"), or a word and its misspelling.
 *
 * An n-gram is a whole number below 2³²: its letters, eight bits each, or a hash if a letter is beyond ASCII. N-grams
 * are computed from the stem each time. Storing them would take four times the memory of the stems, and computing
 * them is no slower than a cache miss.
 */
export class Ngrams {
  // The n-grams of the term of the last `moveTo`, in order: the first `count`.
  found = new Uint32Array(0);
  count = 0;

  /** @param stems by term */
  constructor(private readonly stems: TextTable) {}

  /** Computes the n-grams of a term, for inner loops, which should create no array. */
  moveTo(term: number): void {
    const { stems } = this;
    stems.moveTo(term);
    const { page, start, end } = stems;
    const found = (this.found = withCapacity(this.found, end - start));
    this.count = 0;
    let letters = boundaryCode;
    for (let at = start; at < end; at++) {
      if (page[at] >= beyondAscii) {
        this.spellOut(stems.at(term));
        return;
      }
      letters = (letters << 8) | page[at];
      if (at >= start + ngramLength - 2) found[this.count++] = letters;
    }
    // A stem of one letter has only this n-gram, of three signs.
    found[this.count++] = (letters << 8) | boundaryCode;
  }

  /** The n-grams of a term. */
  of(term: number): Uint32Array {
    this.moveTo(term);
    return this.found.slice(0, this.count);
  }

  private spellOut(stem: string): void {
    const marked = boundary + stem + boundary;
    this.count = Math.max(1, marked.length - ngramLength + 1);
    for (let i = 0; i < this.count; i++) this.found[i] = numberOf(marked.slice(i, i + ngramLength));
  }
}

function numberOf(ngram: string): number {
  let letters = 0;
  for (let i = 0; i < ngram.length; i++) {
    const code = ngram.charCodeAt(i);
    if (code >= beyondAscii) return hashOf(ngram) | isHash;
    letters = (letters << 8) | code;
  }
  return letters;
}
