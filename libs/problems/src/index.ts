export { calendarDay } from './calendar-day.js';
export {
  type ActionsToldIn,
  type CatalogueLike,
  defineSentences,
  listSentences,
  numbersIn,
  sentenceIn,
  sentenceOfLog,
} from './define-sentences.js';
export { labelled } from './field-labels.js';
export { identifier, isUuid } from './identifier.js';
export { type ChangeOf, parseChange, parseInput, parseWhole, readChange, readInput } from './parse-input.js';
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
export { rule } from './rule.js';
export type { Sentence } from './sentence.js';
export { line, searchedWords, text, webAddress } from './text.js';
