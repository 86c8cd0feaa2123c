import { emptyHash, finishHash, hashStep } from '@passerelle/text';

/** The bits take a megabyte at most. While there are so many for each word, one in thirteen other words seems to be in the set. */
const bitsPerWord = 12;
const fewestBits = 2 ** 15;
const mostBits = 2 ** 23;

const alphabet = Uint16Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => letter.charCodeAt(0));

/**
 * A set of words that answers "no" or "perhaps", in little time and memory (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable
 * Errors", 1970; with one hash). It serves to try all words one edit away from a misspelt one, some six hundred for ten letters, in a
 * hundredth of a millisecond.
 */
export class BloomFilter {
  private readonly bits: Uint32Array;
  /** One less than the number of bits, a power of two. */
  private readonly mask: number;
  /** How many bits are set: about as many words are in the set. */
  count = 0;
  /** The word that is asked about, and the unfinished hash of each of its prefixes. */
  private letters = new Uint16Array(64);
  private hashes = new Int32Array(64);

  /** @param words for about how many words there is to be room */
  constructor(words = 0) {
    let bits = fewestBits;
    while (bits < bitsPerWord * words && bits < mostBits) bits *= 2;
    this.bits = new Uint32Array(bits / 32);
    this.mask = bits - 1;
  }

  get bytes(): number {
    return this.bits.byteLength;
  }

  /** Whether there are so many words in it that a larger filter would say "no" more often. */
  get isFull(): boolean {
    return 32 * this.bits.length < Math.min(mostBits, bitsPerWord * this.count);
  }

  add(word: string): void {
    this.read(word);
    const bit = finishHash(this.hashes[word.length]) & this.mask;
    const before = this.bits[bit >>> 5];
    this.bits[bit >>> 5] |= 1 << (bit & 31);
    if (this.bits[bit >>> 5] !== before) this.count++;
  }

  /**
   * The words one edit away from a word that are perhaps in the set: a letter left out, swapped with the next, changed or put in
   * (a to z). Some come more than once. Takes time in the square of the word's length.
   */
  editsInSet(word: string): string[] {
    this.read(word);
    const { letters, hashes } = this;
    const { length } = word;
    const found: string[] = [];
    for (let i = 0; i <= length; i++) {
      const before = hashes[i];
      for (const letter of alphabet) {
        const hash = hashStep(before, letter);
        if (this.mayContain(hash, i, length))
          found.push(word.slice(0, i) + String.fromCharCode(letter) + word.slice(i));
        if (i < length && letter !== letters[i] && this.mayContain(hash, i + 1, length))
          found.push(word.slice(0, i) + String.fromCharCode(letter) + word.slice(i + 1));
      }
      if (i < length && this.mayContain(before, i + 1, length))
        found.push(word.slice(0, i) + word.slice(i + 1));
      if (i + 1 < length && letters[i] !== letters[i + 1]) {
        const swapped = hashStep(hashStep(before, letters[i + 1]), letters[i]);
        if (this.mayContain(swapped, i + 2, length))
          found.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
      }
    }
    return found;
  }

  private read(word: string): void {
    if (word.length >= this.letters.length) {
      this.letters = new Uint16Array(2 * word.length);
      this.hashes = new Int32Array(2 * word.length);
    }
    let hash = emptyHash;
    this.hashes[0] = hash;
    for (let i = 0; i < word.length; i++) {
      this.letters[i] = word.charCodeAt(i);
      hash = hashStep(hash, this.letters[i]);
      this.hashes[i + 1] = hash;
    }
  }

  /** Whether the set perhaps contains the word with this unfinished hash that ends as the word asked about does from a letter on. */
  private mayContain(hashSoFar: number, from: number, length: number): boolean {
    const { letters } = this;
    let hash = hashSoFar;
    for (let i = from; i < length; i++) hash = hashStep(hash, letters[i]);
    const bit = finishHash(hash) & this.mask;
    return (this.bits[bit >>> 5] & (1 << (bit & 31))) !== 0;
  }
}
