import { maxCount, relativeLength } from '../analysis/term-counts.js';
import { bm25 } from '../weights.js';

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) from a table. Lengths
 * are counted in steps ({@link lengthStep}): fine enough to keep every order that matters, coarse enough for a table.
 * A score then needs no division, and one more text in a collection leaves nearly all scores unchanged.
 */

/** How many entries of {@link saturations} one count has. */
export const saturationRow = 512;
const middle = 256;

/**
 * BM25's term-frequency part, count / (count + k1 · (1 - b + b · length / mean)), in [0, 1). It is `saturations[count
 * * saturationRow + saturationColumn(meanStep) + step]` for a word that occurs `count` times in a text whose length
 * is at `step`, in a collection whose mean length is at `meanStep`. Multiplied by the IDF it is the word's
 * contribution.
 */
export const saturations = saturationTable();

/** The column of the texts of one word (step 0) in a row of {@link saturations}, for the step of the mean length. */
export function saturationColumn(meanStep: number): number {
  return middle - meanStep;
}

function saturationTable(): Float64Array {
  const table = new Float64Array((maxCount + 1) * saturationRow);
  for (let column = 0; column < saturationRow; column++) {
    const damping = bm25.k1 * (1 - bm25.b + bm25.b * relativeLength(column - middle));
    for (let count = 1; count <= maxCount; count++)
      table[count * saturationRow + column] = count / (count + damping);
  }
  return table;
}
