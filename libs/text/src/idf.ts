/**
 * BM25's inverse document frequency, in nats: how rare a word is. It is the form that never turns negative, ln(1 + (N
 * - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009;
 * the 1 as in Lucene).
 * @param documents how many documents there are (N)
 * @param frequency how many of them have the word (n)
 */
export function idf(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** How many units of {@link fixedPointLog} make one nat. */
export const unitsPerNat = 1024;

/**
 * A natural logarithm in whole units of {@link unitsPerNat}. Sums of such numbers stay exact after any number of
 * corrections.
 */
export function fixedPointLog(value: number): number {
  return Math.round(unitsPerNat * Math.log(value));
}

/**
 * The same as {@link idf} to a thousandth, from computed logarithms: ln(N + 1) - ln(n + 0.5).
 * @param logDocuments `fixedPointLog(N + 1)`
 * @param logFrequency `fixedPointLog(n + 0.5)`
 * @returns nats
 */
export function idfFromLogs(logDocuments: number, logFrequency: number): number {
  return (logDocuments - logFrequency) / unitsPerNat;
}
