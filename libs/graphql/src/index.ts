export { type Sentence, rule } from './bilingual-rule.js';
export { type Connection, ConnectionArgs, connectionOf, type Edge, PageInfo } from './connection.graphql.js';
export { CurrentActor, CurrentLanguage } from './current.js';
export { type KeyKind, type KeyValue, readCursor, unknownCursor, writeCursor } from './cursor.js';
export { DateTime } from './date-time.scalar.js';
export { Allow, Public } from './door.js';
export { enumOf } from './enum-of.js';
export { isAskedFor } from './is-asked-for.js';
export { labelled } from './field-labels.js';
export { FieldOf } from './field-of.js';
export { GraphqlModule, type GraphqlModuleOptions } from './graphql.module.js';
export { identifier, isUuid } from './identifier.js';
export { assertPageLength, keysetPage, type OrderKey, Page } from './keyset-page.js';
export { bodyLimit, graphqlPath } from './limits.js';
export { ListLoader, Loader } from './loader.js';
export { calendarDay, LocalDate } from './local-date.scalar.js';
export { parseInput, readInput } from './parse-input.js';
export { printSchemaOf } from './print-schema.js';
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
} from './problem.graphql.js';
export {
  BadRequest,
  ErrorCode,
  Forbidden,
  NotFound,
  Refusal,
  TooManyRequests,
  Unauthenticated,
} from './refusals.js';
export {
  ActorOfRequest,
  type DoorActor,
  languageOf,
  type Permission,
  type RequestContext,
} from './request-context.js';
export { listUnguardedFields, resolversOf } from './resolvers-of.js';
export { resultOf } from './result-of.js';
export { line, searchedWords, text, type TextLength } from './text.js';
