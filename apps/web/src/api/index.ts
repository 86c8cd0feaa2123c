export { type Answers, idOf, keyOf, nothingThere, type Question } from './answers.js';
export { atFields } from './at-fields.js';
export { askAgain, hearApiNews } from './api-news.js';
export { clientInBrowser, clientOnServer } from './client.js';
export { Me, type MeQuery } from './me.graphql.js';
export {
  noAnswer,
  type Problem,
  problemOfError,
  problemOfOutcome,
  told,
  wrongField,
  wrongFields,
} from './problem.js';
export type * from './problem.graphql.js';
export type * from './schema-types.js';
export {
  companiesOf,
  isAdmin,
  isCurator,
  type Reader,
  SessionProvider,
  useReader,
  useSession,
} from './session.js';
export { newKey, useRequestKey } from './request-key.js';
export { trusted } from './trusted.js';
export { sendAct, useAct } from './use-act.js';
export { type OnDemand, useOnDemand } from './use-on-demand.js';
export { serverTime } from './server-time.js';
