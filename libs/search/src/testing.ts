export { type Answers, countAnswers } from './count-answers.js';
export { searchIndexContract } from './search-index.contract.js';
