// Constants by which both engines read queries and rank hits, so that their pages look alike.

/** For BM25: how soon repetitions stop to count, and how much length matters. */
export const k1 = 1.2;
export const b = 0.75;
/** Titles count among all words, and are also scored apart, with this weight. */
export const titleWeight = 0.5;
/** The factor for a document that has one of very many terms; with all terms the factor is 1. */
export const leastCoverage = 0.8;

/** How many characters and different words of a query are read. */
export const longestText = 10_000;
export const mostWords = 64;

/** A synonym, correction or completion of a word counts less than the word itself. */
export const synonymWeight = 0.5;
export const correctedWeight = 0.8;
/** Misspelt words are corrected in queries of at most this many words: longer ones find enough by their other words. */
export const mostWordsToCorrect = 12;
