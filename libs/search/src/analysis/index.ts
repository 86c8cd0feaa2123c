export {
  allWords,
  type AnalysedDocument,
  analyseDocument,
  countWords,
  eachWord,
  languageBits,
  type WordsInOrder,
} from './analyse-document.js';
export { elidedWords } from './elisions.js';
export { highlight } from './highlight.js';
export { mayBeMisspelt } from './may-be-misspelt.js';
export { mostFrequentSpelling } from './most-frequent-spelling.js';
export { PhraseFinder } from './phrase-finder.js';
export type { PhraseInRow } from './stemmed-phrases.js';
export { joinedPairs, readWords } from './read-words.js';
export { guessesFor, lowerBound, countWithPrefix, wordsWithinDistance } from './edit-distance.js';
export { onlyRanks, onlyRanksAsPrefix } from './short-words.js';
export { inEitherNumber, type Phrase, Synonyms } from './synonyms.js';
export { withCorrections } from './with-corrections.js';
