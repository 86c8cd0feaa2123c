/** Beginning of a text, cut after a word, in at most `most` characters. */
export const beginningOf = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/(?<!\s)\s+\S*$/, '')}…`;
