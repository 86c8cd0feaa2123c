export { withCapacity } from './growable-array.js';
export { emptyHash, finishHash, hashOf, hashStep } from './hash.js';
export { fixedPointLog, idf, idfFromLogs, unitsPerNat } from './idf.js';
export { PhraseTrie } from './phrase-trie.js';
export { randomNumbers } from './random-numbers.js';
export { isStopWord, isStopWordInAnyLanguage, singularOf, stemOf, type TextLanguage } from './stems.js';
export { withTypingErrors } from './typing-errors.js';
export { ByteReader, writeVarint } from './varint.js';
export { type FoldedWord, foldedWordsOf, foldWord, type WordInText, wordsOf } from './words.js';
