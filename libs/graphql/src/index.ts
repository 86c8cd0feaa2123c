export { assertPageLength, type KeysetList, keysetPage, type OrderKey, Page } from './lists/keyset-page.js';
export {
  type Connection,
  ConnectionArgs,
  connectionOf,
  ofEveryList,
  PageInfo,
} from './lists/connection.graphql.js';
export { ListLoader, Loader } from './lists/loader.js';
export { notACursor, readCursor, refusedCursor, unknownCursor, writeCursor } from './lists/cursor.js';
export {
  ActorOfRequest,
  type RequestActor,
  cookieIn,
  LANGUAGE_COOKIE,
  languageChosenIn,
  languageOf,
  languageOfRequest,
  type Permission,
  type RequestContext,
} from './access/request-context.js';
export { Allow, Public } from './access/access-guard.js';
export { CurrentActor, CurrentLanguage } from './access/current.js';
export { listUnguardedFields, resolversOf } from './access/resolvers-of.js';
export { WriteQuota } from './access/write-quota.js';
export { CHANGE_RULE, changeOf } from './schema/change-of.js';
export { enumOf } from './schema/enum-of.js';
export { FieldOf } from './schema/field-of.js';
export { isAskedFor } from './schema/is-asked-for.js';
export { LocalDate } from './schema/local-date.scalar.js';
export { printSchemaOf } from './schema/print-schema.js';
export { TextSegment } from './schema/text-segment.graphql.js';
export { KeyArg } from './key-arg.js';
export { RequestKeys } from './request-keys.js';
export { GraphqlModule } from './graphql.module.js';
export { bodyLimit, graphqlPath } from './limits/limits.js';
export { resultOf } from './errors/result-of.js';
export { RETRY_AFTER } from './errors/answer-errors.js';
