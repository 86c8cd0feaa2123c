import type { FoldedWord } from '@passerelle/text';
import { isElidedStopWord } from './elisions.js';
import { isMeantAsWritten } from './read-words.js';
import type { PhraseInRow } from './stemmed-phrases.js';

/** A way to look up a misspelt word: as a word, or as the prefix of a word. */
export interface Guess {
  word: string;
  isPrefix: boolean;
}

/**
 * The forms by which a misspelt word is looked up, the likeliest first. First the word itself. Then its plural, since texts may have only
 * the plural ("chutes" for a typed "chutte"). Then the word as a prefix, if it is still being typed.
 */
export function guessesFor(folded: string, isPrefix = false): Guess[] {
  const numbers = /[sx]$/.test(folded) ? [folded] : [folded, `${folded}s`];
  return [
    ...numbers.map((word) => ({ word, isPrefix: false })),
    ...(isPrefix ? [{ word: folded, isPrefix }] : []),
  ];
}

/**
 * Positions in a sorted list of the words within an edit distance of one, without the word itself. The distance is
 * that of optimal string alignment: a letter added, left out, replaced, or swapped with the next counts one. Words
 * with a common prefix share the rows of the distance table. A prefix that is already too far is skipped with all its
 * words. The first letter must be right. People seldom mistype it, and nobody who types "tondeuse" means "donneuse".
 * @param asPrefix whether a word also counts if a prefix of it is within the distance
 */
export function* wordsWithinDistance(
  sorted: readonly string[],
  meant: string,
  maxDistance: number,
  asPrefix = false,
): Generator<number> {
  const width = meant.length + 1;
  const deepest = meant.length + maxDistance;
  // Row d: the distances of the first d letters of a word from each prefix of the meant word.
  const rows = Array.from({ length: deepest + 1 }, () => new Uint8Array(width));
  for (let j = 0; j < width; j++) rows[0][j] = Math.min(j, 255);
  let before = '';
  const first = meant.slice(0, 1);
  const from = lowerBound(sorted, first);
  const end = first === '' ? from : from + countWithPrefix(sorted, first, from);
  for (let i = from; i < end;) {
    const word = sorted[i];
    let depth = sharedLength(before, word);
    let near = true;
    let hasPrefix = asPrefix && rows.slice(0, depth + 1).some((row) => row[meant.length] <= maxDistance);
    for (; near && depth < word.length && depth < deepest; depth++) {
      near = fillRow(rows, depth + 1, word, meant) <= maxDistance;
      hasPrefix ||= asPrefix && rows[depth + 1][meant.length] <= maxDistance;
    }
    before = word.slice(0, depth);
    if (hasPrefix) {
      if (word !== meant) yield i;
      i++;
      continue;
    }
    if (!near) {
      i += countWithPrefix(sorted, before, i);
      continue;
    }
    if (depth === word.length) {
      const distance = rows[depth][meant.length];
      if (distance <= maxDistance && distance > 0) yield i;
    }
    i++;
  }
}

/** Position of a word in a sorted list, or where it would be inserted. */
export function lowerBound(sorted: readonly string[], word: string, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns the least distance in the row. No longer word can be nearer */
function fillRow(rows: readonly Uint8Array[], depth: number, word: string, meant: string): number {
  const [row, above] = [rows[depth], rows[depth - 1]];
  const letter = word.charCodeAt(depth - 1);
  row[0] = depth;
  let least = depth;
  for (let j = 1; j < row.length; j++) {
    const same = meant.charCodeAt(j - 1) === letter;
    let distance = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
    if (
      depth > 1 &&
      j > 1 &&
      meant.charCodeAt(j - 2) === letter &&
      meant.charCodeAt(j - 1) === word.charCodeAt(depth - 2)
    )
      distance = Math.min(distance, rows[depth - 2][j - 2] + 1);
    row[j] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/**
 * How many words of a sorted list have a prefix.
 * @param first position of the first of these words
 */
export function countWithPrefix(sorted: readonly string[], prefix: string, first: number): number {
  // The words found are usually few.
  let low = 0;
  let high = 1;
  while (first + high <= sorted.length && sorted[first + high - 1].startsWith(prefix)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high, sorted.length - first + 1);
  // Invariant: at least `low` words have the prefix, and fewer than `high`.
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (sorted[first + middle - 1].startsWith(prefix)) low = middle;
    else high = middle;
  }
  return low;
}

/** A query and its words. */
interface WordsOfQuery {
  text: string;
  /** All words of the query. */
  all: readonly FoldedWord[];
  /** The words that are searched for. Neighbours written as one word are not among `all`. */
  words: readonly FoldedWord[];
  /** The known phrases among `all`. */
  phrases: readonly PhraseInRow[];
}

/**
 * Whether a word that no document has may be misspelt: it is no part of a known phrase, not an acronym or an address,
 * and no elision such as "dune".
 */
export function mayBeMisspelt(word: FoldedWord, { text, all, words, phrases }: WordsOfQuery): boolean {
  const place = all.indexOf(word);
  return (
    place !== -1 &&
    !phrases.some(({ first, last }) => first <= place && place <= last) &&
    !isMeantAsWritten(word, text, all) &&
    !(words.length > 1 && isElidedStopWord(word))
  );
}
