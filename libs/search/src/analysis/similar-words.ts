/** What a misspelt word is looked for as: a word, or the beginning of one. */
export interface Guess {
  word: string;
  begun: boolean;
}

/**
 * As what a misspelt word is looked for, the likeliest first: as it stands, in the plural, which texts may have alone ("chutes" where
 * "chutte" is typed), and as a beginning if it has only begun.
 */
export function guessesFor(folded: string, begun = false): Guess[] {
  const numbers = /[sx]$/.test(folded) ? [folded] : [folded, `${folded}s`];
  return [...numbers.map((word) => ({ word, begun: false })), ...(begun ? [{ word: folded, begun }] : [])];
}

/**
 * The places in a sorted list of the words at most so many typing errors away from one, itself left out. An error is a letter too many, left
 * out, mistaken, or swapped with the next (the optimal string alignment distance). Words that begin alike share the rows of the
 * table that gives the distance, and a beginning that is already too far is passed over with all that follows from it.
 * The first letter is taken as typed: it is seldom mistaken, and "donneuse" is not what is meant by "tondeuse".
 * @param begun whether a word is near enough if it begins so
 */
export function* similarWords(
  sorted: readonly string[],
  meant: string,
  mostErrors: number,
  begun = false,
): Generator<number> {
  const width = meant.length + 1;
  const deepest = meant.length + mostErrors;
  // Row d: the distances of the first d letters of a word from each beginning of the one that is meant.
  const rows = Array.from({ length: deepest + 1 }, () => new Uint8Array(width));
  for (let j = 0; j < width; j++) rows[0][j] = Math.min(j, 255);
  let before = '';
  const first = meant.slice(0, 1);
  const from = lowerBound(sorted, first);
  const end = first === '' ? from : from + sharingBeginning(sorted, first, from);
  for (let i = from; i < end;) {
    const word = sorted[i];
    let depth = sharedLength(before, word);
    let near = true;
    let beginsSo = begun && rows.slice(0, depth + 1).some((row) => row[meant.length] <= mostErrors);
    for (; near && depth < word.length && depth < deepest; depth++) {
      near = fillRow(rows, depth + 1, word, meant) <= mostErrors;
      beginsSo ||= begun && rows[depth + 1][meant.length] <= mostErrors;
    }
    before = word.slice(0, depth);
    if (beginsSo) {
      if (word !== meant) yield i;
      i++;
      continue;
    }
    if (!near) {
      i += sharingBeginning(sorted, before, i);
      continue;
    }
    if (depth === word.length) {
      const errors = rows[depth][meant.length];
      if (errors <= mostErrors && errors > 0) yield i;
    }
    i++;
  }
}

/** Where a word stands in a sorted list, or would. */
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

/** @returns the least of the row: no longer word can be nearer */
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

/** How many words of a sorted list begin so, from the first of them on. */
export function sharingBeginning(sorted: readonly string[], beginning: string, first: number): number {
  // Most often few.
  let low = 0;
  let high = 1;
  while (first + high <= sorted.length && sorted[first + high - 1].startsWith(beginning)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high, sorted.length - first + 1);
  // So many begin so; `high` do not.
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (sorted[first + middle - 1].startsWith(beginning)) low = middle;
    else high = middle;
  }
  return low;
}
