export { CommonWord } from './common-word.entity.js';
export { CommonWords } from './common-words.js';
export { keptWords, possibleNames, withoutWhoIsNamed } from './kept-words.js';
export { LearnCommonWords } from './learn-common-words.js';
export { SearchedPhrase } from './searched-phrase.entity.js';
export { SearchedPhrases } from './searched-phrases.js';
