export { killedOnceItPrints, withAnotherProcess } from './another-process.js';
export { bruteForce } from './brute-force.js';
export { type Answers, countAnswers } from './count-answers.js';
export { TypedFromMemory } from './typed-from-memory.js';
export { collectionForEach, noPages, onePage, TestCollection } from './test-collection.js';
