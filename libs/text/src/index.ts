export { isStopWord, saysNothing, singularOf, stemOf, type TextLanguage } from './stems.js';
export { type FoldedWord, foldedWordsOf, foldWord, type WordInText, wordsOf } from './words.js';
export { withRoom } from './growable-array.js';
export { hashOfNothing, mixed, withCode } from './hash.js';
export { randomNumbers } from './random-numbers.js';
export { withTypingErrors } from './typing-errors.js';
