export { calendarDay } from './calendar-day.js';
export {
  type ActionsDescribedIn,
  type CatalogueLike,
  defineSentences,
  listSentences,
  numbersIn,
  sentenceIn,
  sentenceOfLog,
} from './define-sentences.js';
export {
  type ChangeOf,
  labelled,
  parseChange,
  parseInput,
  parseWhole,
  readChange,
  readInput,
} from './parse-input.js';
export {
  Conflict,
  CurrentVersion,
  FieldProblem,
  type FoundProblem,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  Problem,
  Unavailable,
} from './problem.js';
export {
  BadRequest,
  ErrorCode,
  Forbidden,
  NotFound,
  Refusal,
  sentenceOf,
  TooManyRequests,
  Unauthenticated,
} from './refusals.js';
export type { Sentence } from './sentence.js';
export { identifier, isUuid, line, rule, searchedWords, text, webAddress } from './field-rules.js';
