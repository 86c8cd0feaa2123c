export { isStopWord, stemOf, type TextLanguage } from './stems.js';
export { foldWord, type WordInText, wordsOf } from './words.js';
