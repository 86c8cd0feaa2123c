/** A sentence for use within another one. */
export const withoutCapital = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
