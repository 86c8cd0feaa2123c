export { type Connection, ConnectionArgs, connectionOf, type Edge, PageInfo } from './connection.graphql.js';
export { CurrentActor, CurrentLanguage } from './current.js';
export { type KeyKind, type KeyValue, readCursor, unknownCursor, writeCursor } from './cursor.js';
export { DateTime } from './date-time.scalar.js';
export { Allow, Public } from './door.js';
export { enumOf } from './enum-of.js';
export { isAskedFor } from './is-asked-for.js';
export { FieldOf } from './field-of.js';
export { GraphqlModule, type GraphqlModuleOptions } from './graphql.module.js';
export { assertPageLength, keysetPage, type OrderKey, Page } from './keyset-page.js';
export { bodyLimit, graphqlPath } from './limits.js';
export { ListLoader, Loader } from './loader.js';
export { LocalDate } from './local-date.scalar.js';
export { printSchemaOf } from './print-schema.js';
export {
  ActorOfRequest,
  type DoorActor,
  languageOf,
  type Permission,
  type RequestContext,
} from './request-context.js';
export { listUnguardedFields, resolversOf } from './resolvers-of.js';
export { resultOf } from './result-of.js';
