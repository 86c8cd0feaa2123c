export { GuardMails } from './guard-mails.js';
export { MailReach, type ReachState, MailReachLoader } from './mail-reach.entity.js';
export { MailReachChanged, mailReachEvents } from './mail-reach.events.js';
export { MailReachType } from './mail-reach.graphql.js';
export { MailReaches } from './mail-reaches.js';
export { MailReturns, type ReturnOutcome } from './mail-returns.js';
