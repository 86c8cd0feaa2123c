/**
 * Higher counts of a word in a text, and in titles, are reduced to these, since BM25 hardly distinguishes them. They
 * fit in five bits and three.
 */
export const maxCount = 31;
export const maxTitleCount = 7;

const stepsPerDoubling = 16;
const maxStep = 255;

/**
 * The length of a text as a step on a logarithmic scale, with sixteen steps for each doubling.
 * @param words how many words the text has, without stop words
 * @returns a whole number: 0 for one word, 255 at most
 */
export function lengthStep(words: number): number {
  return words <= 1 ? 0 : Math.min(maxStep, Math.round(stepsPerDoubling * Math.log2(words)));
}

/** How many times as long as another a text is, from the difference of their steps. */
export function relativeLength(steps: number): number {
  return 2 ** (steps / stepsPerDoubling);
}
