export { AccessGuard, Allow, Public, WriteQuota } from './access-guard.js';
export {
  ActorOfRequest,
  contextOf,
  cookieIn,
  CurrentActor,
  CurrentLanguage,
  firstLanguage,
  LANGUAGE_COOKIE,
  languageChosenIn,
  languageOf,
  languageOfRequest,
  type Permission,
  type RequestActor,
  type RequestContext,
  requestContextOf,
} from './request-context.js';
export { listUnguardedFields, resolversOf } from './resolvers-of.js';
