export { assertPageLength, type KeysetList, keysetPage, type OrderKey, Page } from './lists/keyset-page.js';
export {
  type Connection,
  ConnectionArgs,
  connectionOf,
  ofEveryList,
  PageInfo,
} from './lists/connection.graphql.js';
export { ListLoader, listLoaderBy, Loader, loaderBy, loaderById } from './lists/loader.js';
export { notACursor, readCursor, refusedCursor, unknownCursor, writeCursor } from './lists/cursor.js';
export {
  ActorOfRequest,
  CurrentActor,
  CurrentLanguage,
  type RequestActor,
  cookieIn,
  LANGUAGE_COOKIE,
  languageChosenIn,
  languageOf,
  languageOfRequest,
  type Permission,
  type RequestContext,
} from './request-context.js';
export { Allow, Public, WriteQuota } from './access-guard.js';
export { listUnguardedFields, resolversOf } from './resolvers-of.js';
export { CHANGE_RULE, changeOf, IdArg, VersionArg } from './schema/arguments.js';
export { enumOf } from './schema/enum-of.js';
export { FieldOf, isAskedFor } from './schema/field-of.js';
export { LocalDate } from './schema/scalars.js';
export { printSchemaOf } from './schema/print-schema.js';
export { TextSegment } from './schema/text-segment.graphql.js';
export { GraphqlModule } from './graphql.module.js';
export { bodyLimit, graphqlPath } from './limits/limits.js';
export { resultOf } from './errors/result-of.js';
export { RETRY_AFTER } from './errors/answer-errors.js';
export { Once } from './once.js';
export { RequestKeys } from './request-keys.js';
