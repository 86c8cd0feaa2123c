export { killedOnceItSays, somebodyWaits, withAnotherProcess } from './another-process.js';
export { bruteForce } from './brute-force.js';
export { type Answers, countAnswers } from './count-answers.js';
export { TypedFromMemory } from './typed-from-memory.js';
export { noPages, onePage, Shelf, shelfForEach, ShelfOf } from './shelf.js';
