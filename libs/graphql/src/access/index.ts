export { Allow, AccessGuard, Public } from './access-guard.js';
export { CurrentActor, CurrentLanguage, requestContextOf } from './current.js';
export {
  ActorOfRequest,
  contextOf,
  type RequestActor,
  firstLanguage,
  cookieIn,
  LANGUAGE_COOKIE,
  languageChosenIn,
  languageOf,
  languageOfRequest,
  type Permission,
  type RequestContext,
} from './request-context.js';
export { listUnguardedFields, resolversOf } from './resolvers-of.js';
export { WriteQuota } from './write-quota.js';
