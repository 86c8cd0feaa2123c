export { calendarDay } from './calendar-day.js';
export {
  type Catalogue,
  type CatalogueLike,
  defineSentences,
  type ListedSentence,
  listSentences,
  numbersIn,
  sentenceIn,
  type Sentences,
  wordsIn,
} from './define-sentences.js';
export { labelled } from './field-labels.js';
export { identifier, isUuid } from './identifier.js';
export { parseInput, readInput } from './parse-input.js';
export {
  Conflict,
  FieldProblem,
  type FoundProblem,
  IllegalTransition,
  InvalidInput,
  type LabelledProblem,
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
export { type InEachLanguage, isSentence, type Sentence, type Words } from './sentence.js';
export { line, searchedWords, text, type TextLength } from './text.js';
