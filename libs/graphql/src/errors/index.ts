export {
  answerError,
  answerOutages,
  beforeOperation,
  rememberCircumstances,
  RETRY_AFTER,
} from './answer-errors.js';
export { ErrorsFilter } from './errors.filter.js';
export { hideSuggestions } from './hide-suggestions.js';
export { resultOf } from './result-of.js';
