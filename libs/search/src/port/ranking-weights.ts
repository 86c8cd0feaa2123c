// What both engines rank and read queries by: a page that one of them gives must not look like another's.

/** Of BM25: how soon more of a word counts no more, how much length matters. */
export const k1 = 1.2;
export const b = 0.75;
/** Titles, counted among all words, are also scored apart, at so much of the weight. */
export const titleWeight = 0.5;
/** What a document that has one term of very many is worth, of what it would be if it had all. */
export const leastCoverage = 0.8;

/** What is read of a query: characters, and different words. */
export const longestText = 10_000;
export const mostWords = 64;

/** What stands for a word of a query counts for less than the word itself. */
export const synonymWeight = 0.5;
export const correctedWeight = 0.8;
/** Typing errors are looked for in queries of up to so many words: longer ones find enough by the rest. */
export const mostWordsToCorrect = 12;
