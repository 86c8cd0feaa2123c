export {
  answerError,
  answerOutages,
  beforeOperation,
  hideSuggestions,
  rememberCircumstances,
  RETRY_AFTER,
} from './answer-errors.js';
export { ErrorsFilter } from './errors.filter.js';
export { resultOf } from './result-of.js';
