export { type Answers, idOf, keyOf, type Question } from './answers.js';
export { type ApiNews, askAgain, hearApiNews } from './api-news.js';
export { clientInBrowser, clientOnServer } from './client.js';
export { Me, type MeQuery } from './me.graphql.js';
export { type Problem, problemOfError, problemOfRefusal } from './problem.js';
export { companiesOf, isCurator, type Reader, SessionProvider, useReader, useSession } from './session.js';
export { useRequestKey } from './request-key.js';
export { trusted } from './trusted.js';
export { type Act, useAct } from './use-act.js';
