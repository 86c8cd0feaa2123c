export { Allow, AccessGuard, Public } from './access-guard.js';
export { CurrentActor, CurrentLanguage } from './current.js';
export {
  ActorOfRequest,
  contextOf,
  type RequestActor,
  firstLanguage,
  languageOf,
  type Permission,
  type RequestContext,
} from './request-context.js';
export { listUnguardedFields, resolversOf } from './resolvers-of.js';
export { WriteQuota } from './write-quota.js';
