export { type FailureKind, failureKindOf, failureKinds } from './failure-kind.js';
export type { InboundHeaders, InboundText } from './inbound-mail.js';
export {
  addressesOf,
  readInboundHeaders,
  readInboundText,
  readReport,
  UnreadableMail,
} from './read-in-thread.js';
export { type MailSummary, readMail, type ReceivedMail, withDeliveredTo } from './received-mail.js';
export type { ReturnReport } from './report.js';
