export { type Answers, countAnswers } from './count-answers.js';
export { searchIndexContract } from '../src/contract/search-index.contract.js';
