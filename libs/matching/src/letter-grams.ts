import { withRoom } from './growing.js';

const gramLength = 4;
const edge = '_';

/**
 * The runs of four letters in each term, its edges included: "_vel", "velo", "elo_". By them words that are written alike
 * are compared, be it by kinship ("formateur" and "formation") or by a typing error.
 */
export class LetterGrams {
  private readonly numbers = new Map<string, number>();
  /** The grams of term t are `grams[starts[t]]` to `grams[starts[t + 1] - 1]`. */
  grams = new Uint32Array(0);
  starts = new Uint32Array(1);
  private terms = 0;

  /** How many different ones there are. */
  get count(): number {
    return this.numbers.size;
  }

  get bytes(): number {
    return this.grams.byteLength + this.starts.byteLength;
  }

  /** Learns a term; terms come in the order of their numbers. */
  learn(stem: string): void {
    const found = gramsOf(stem);
    const start = this.starts[this.terms];
    this.grams = withRoom(this.grams, start + found.length);
    this.starts = withRoom(this.starts, this.terms + 2);
    for (const [i, gram] of found.entries()) {
      const number = this.numbers.get(gram) ?? this.numbers.size;
      this.numbers.set(gram, number);
      this.grams[start + i] = number;
    }
    this.terms++;
    this.starts[this.terms] = start + found.length;
  }

  /** Leaves out the terms from this number on; their grams keep their numbers. */
  forgetFrom(term: number): void {
    this.terms = Math.min(this.terms, term);
  }

  /** Those of one term, by number. */
  of(term: number): Uint32Array {
    return this.grams.subarray(this.starts[term], this.starts[term + 1]);
  }
}

function gramsOf(stem: string): string[] {
  const marked = edge + stem + edge;
  const grams: string[] = [];
  for (let i = 0; i + gramLength <= marked.length; i++) grams.push(marked.slice(i, i + gramLength));
  return grams.length > 0 ? grams : [marked];
}
