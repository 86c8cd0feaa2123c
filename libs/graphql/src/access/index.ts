export { Allow, DoorGuard, Public } from './access-guard.js';
export { CurrentActor, CurrentLanguage } from './current.js';
export {
  ActorOfRequest,
  contextOf,
  type DoorActor,
  firstLanguage,
  languageOf,
  type Permission,
  type RequestContext,
} from './request-context.js';
export { listUnguardedFields, resolversOf } from './resolvers-of.js';
