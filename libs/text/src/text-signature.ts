import { hashOf } from './hash.js';

/**
 * Finds near-identical texts without comparing all of them: MinHash over shingles, as in Andrei Broder, “On the
 * resemblance and containment of documents” (Sequences 1997). A text is the set of its runs of three words. The
 * signature has the smallest of their hashes, which are a random sample of that set, and the same sample for the same
 * words. Two samples together show how much of both texts is common: |A ∩ B| / |A ∪ B|, their resemblance.
 *
 * It is Broder’s sketch of the smallest values of one hash, not a value for each of many hashes. A text with fewer
 * runs than a sketch keeps all of them, so that the resemblance of short texts is exact. And PostgreSQL’s inverted
 * indexes of arrays search a plain set of whole numbers.
 */

/**
 * Runs of three words. Unrelated French texts share so many runs of two (“de nos”) that half of all needs would be
 * candidates.
 */
const SHINGLE = 3;

/**
 * A sample of 128 errs by 0.04 at most at a resemblance of 0.3. Most needs have about as many runs, and keep them
 * all.
 */
const MOST = 128;

/** A shorter text has too little content to count as a copy. */
const FEWEST = 8;

/**
 * The smallest hashes of a text’s runs of words, in ascending order, without regard to case, accents and punctuation.
 * The parts of a text (title, body) are read separately. Empty: the text is too short.
 */
export function textSignature(...parts: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (const part of parts) {
    const words = wordsOf(part);
    for (let i = 0; i + SHINGLE <= words.length; i++)
      // Signed, like whole numbers of 32 bits in PostgreSQL.
      hashes.add(hashOf(words.slice(i, i + SHINGLE).join(' ')) | 0);
  }
  return hashes.size < FEWEST ? [] : [...hashes].toSorted(ascending).slice(0, MOST);
}

/** How much of two texts is the same, from 0 to 1, estimated from their signatures. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  // Each has only its smallest hashes. Only for the smallest of both together is it known that the other lacks one.
  const sample = [...new Set([...a, ...b])].toSorted(ascending).slice(0, MOST);
  if (sample.length === 0) return 0;
  return sample.filter((hash) => inA.has(hash) && inB.has(hash)).length / sample.length;
}

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae' };

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const ascending = (a: number, b: number): number => a - b;
