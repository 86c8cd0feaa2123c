import { emptyHash, finishHash, hashStep } from '@passerelle/text';

/** So many bits take a megabyte: of half a million forms and stems, one in seventeen that are not among them is taken for one that may be. */
const bits = 2 ** 23;

const alphabet = Uint16Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => letter.charCodeAt(0));

/**
 * Tells of nearly every word that is not among very many that it isn't, in little time and memory (Bloom, "Space/Time Trade-offs in
 * Hash Coding with Allowable Errors", 1970): enough to try all that may have been meant by a word, some six hundred for one of
 * ten letters, in a hundredth of a millisecond.
 */
export class WordFilter {
  private readonly bits = new Uint32Array(bits / 32);
  /** The word that is asked about, and the hash of each of its beginnings. */
  private letters = new Uint16Array(64);
  private hashes = new Int32Array(64);

  get bytes(): number {
    return this.bits.byteLength;
  }

  add(word: string): void {
    this.read(word);
    const bit = finishHash(this.hashes[word.length]) % bits;
    this.bits[bit >>> 5] |= 1 << (bit & 31);
  }

  /**
   * What one slip of the pen makes of a word, as far as it may be among the words: a letter after the first left out, swapped with the
   * next, changed or put in (one of a to z). Some come more than once. The time it takes grows with the square of the word’s length.
   */
  slipsOf(word: string): string[] {
    this.read(word);
    const { letters, hashes } = this;
    const { length } = word;
    const found: string[] = [];
    for (let i = 1; i <= length; i++) {
      const before = hashes[i];
      for (const letter of alphabet) {
        const hash = hashStep(before, letter);
        if (this.mayHold(hash, i, length))
          found.push(word.slice(0, i) + String.fromCharCode(letter) + word.slice(i));
        if (i < length && letter !== letters[i] && this.mayHold(hash, i + 1, length))
          found.push(word.slice(0, i) + String.fromCharCode(letter) + word.slice(i + 1));
      }
      if (i < length && this.mayHold(before, i + 1, length)) found.push(word.slice(0, i) + word.slice(i + 1));
      if (i + 1 < length && letters[i] !== letters[i + 1]) {
        const swapped = hashStep(hashStep(before, letters[i + 1]), letters[i]);
        if (this.mayHold(swapped, i + 2, length))
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

  /** Whether a word may be among them that has such a hash so far, and ends with what is being asked about from a letter on. */
  private mayHold(hashSoFar: number, from: number, length: number): boolean {
    const { letters } = this;
    let hash = hashSoFar;
    for (let i = from; i < length; i++) hash = hashStep(hash, letters[i]);
    const bit = finishHash(hash) % bits;
    return (this.bits[bit >>> 5] & (1 << (bit & 31))) !== 0;
  }
}
