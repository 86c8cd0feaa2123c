export { isStopWord, saysNothing, singularOf, stemOf, type TextLanguage } from './stems.js';
export { type FoldedWord, foldedWordsOf, foldWord, type WordInText, wordsOf } from './words.js';
