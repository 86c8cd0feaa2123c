export { JoinBySiret } from './join-by-siret.js';
export { AskToJoin, MyRequests } from './my-requests.js';
