/** Counts above these count as these: BM25 has long stopped telling them apart. */
export const greatestCount = 31;
export const greatestTitleCount = 7;

const stepsAnOctave = 16;
const greatestStep = 255;

/** The length of a text, in words, as a step on a scale of sixteen to the doubling: 0 for one word, 255 at most. */
export function lengthStep(words: number): number {
  return words <= 1 ? 0 : Math.min(greatestStep, Math.round(stepsAnOctave * Math.log2(words)));
}

/** How many times as long as the mean, from the difference of steps. */
export function relativeLength(steps: number): number {
  return 2 ** (steps / stepsAnOctave);
}
