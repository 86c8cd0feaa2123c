/** The inverse document frequency of a word, as BM25 has it. @param frequency how many of the documents have the word */
export function idf(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
