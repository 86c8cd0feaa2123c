import { greatestCount, relativeLength } from '../analysis/index.js';

/**
 * The pieces of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) in steps
 * fine enough to change no order that matters and coarse enough for tables: a score then needs no logarithm and no
 * division, and a collection that grows by one text leaves nearly all of them as they were.
 */

/** How soon a word repeated stops counting, and how much long texts are held back (k1 and b). */
const saturationAt = 1.2;
const lengthNormalisation = 0.75;

/** Of a table of {@link saturations}: entries for one count. */
export const saturationRow = 512;
const middle = 256;

/**
 * What a word brings by standing `count` times in a text, in [0, 1):
 * `saturations[count * saturationRow + saturationColumn(meanStep) + step]` for a text whose length is at `step` in a collection whose
 * mean length is at `meanStep`.
 */
export const saturations = saturationTable();

/** Where in a row of {@link saturations} texts of one word stand, given the step of the mean length. */
export function saturationColumn(meanStep: number): number {
  return middle - meanStep;
}

function saturationTable(): Float64Array {
  const table = new Float64Array((greatestCount + 1) * saturationRow);
  for (let column = 0; column < saturationRow; column++) {
    const damping =
      saturationAt * (1 - lengthNormalisation + lengthNormalisation * relativeLength(column - middle));
    for (let count = 1; count <= greatestCount; count++)
      table[count * saturationRow + column] = count / (count + damping);
  }
  return table;
}
