import { emptyHash, finishHash, hashStep } from '@passerelle/text';

/**
 * The bits take a megabyte at most. With this many bits for each word, one in thirteen other words seems to be in the
 * set.
 */
const bitsPerWord = 12;
const fewestBits = 2 ** 15;
const mostBits = 2 ** 23;

const alphabet = Uint16Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => letter.charCodeAt(0));

/**
 * A set of words that answers "no" or "perhaps", in little time and memory (Bloom, "Space/Time Trade-offs in Hash
 * Coding with Allowable Errors", 1970; with one hash). It tries all words one edit away from a misspelt one, some six
 * hundred for ten letters, in a hundredth of a millisecond.
 */
export class BloomFilter {
  private readonly bits: Uint32Array;
  /** One less than the number of bits, a power of two. */
  private readonly mask: number;
  /** How many bits are set. The set has about as many words. */
  count = 0;
  /** The searched word, and the unfinished hash of each of its prefixes. */
  private letters = new Uint16Array(64);
  private hashes = new Int32Array(64);

  /** @param words for about how many words the set has room */
  constructor(words = 0) {
    let bits = fewestBits;
    while (bits < bitsPerWord * words && bits < mostBits) bits *= 2;
    this.bits = new Uint32Array(bits / 32);
    this.mask = bits - 1;
  }

  get bytes(): number {
    return this.bits.byteLength;
  }

  /** Whether it holds so many words that a larger filter would answer "no" more often. */
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
   * The words one edit away from a word that are perhaps in the set. An edit leaves out a letter, swaps it with the
   * next, changes it or adds one (a to z). Some words come more than once. The time grows with the square of the
   * word's length.
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

  /**
   * Whether the set perhaps contains the word that begins with this unfinished hash and ends like the searched word
   * from a letter on.
   */
  private mayContain(hashSoFar: number, from: number, length: number): boolean {
    const { letters } = this;
    let hash = hashSoFar;
    for (let i = from; i < length; i++) hash = hashStep(hash, letters[i]);
    const bit = finishHash(hash) & this.mask;
    return (this.bits[bit >>> 5] & (1 << (bit & 31))) !== 0;
  }
}
