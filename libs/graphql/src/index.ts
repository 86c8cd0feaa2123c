export {
  assertPageLength,
  type Connection,
  ConnectionArgs,
  connectionOf,
  type KeysetList,
  keysetPage,
  ListLoader,
  listLoaderBy,
  Loader,
  loaderBy,
  loaderById,
  ofEveryList,
  type OrderKey,
  Page,
  PageInfo,
  notACursor,
  readCursor,
  refusedCursor,
  unknownCursor,
  writeCursor,
} from './lists/index.js';
export {
  ActorOfRequest,
  Allow,
  CurrentActor,
  CurrentLanguage,
  type RequestActor,
  cookieIn,
  LANGUAGE_COOKIE,
  languageChosenIn,
  languageOf,
  languageOfRequest,
  listUnguardedFields,
  type Permission,
  Public,
  type RequestContext,
  resolversOf,
  WriteQuota,
} from './access/index.js';
export {
  CHANGE_RULE,
  changeOf,
  enumOf,
  FieldOf,
  IdArg,
  isAskedFor,
  LocalDate,
  printSchemaOf,
  TextSegment,
  VersionArg,
} from './schema/index.js';
export { GraphqlModule } from './graphql.module.js';
export { bodyLimit, graphqlPath } from './limits/index.js';
export { resultOf, RETRY_AFTER } from './errors/index.js';
export { Once } from './once.js';
export { RequestKeys } from './request-keys.js';
