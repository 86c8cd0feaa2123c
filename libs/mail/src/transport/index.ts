export {
  type MailAddress,
  Mailer,
  type MailerOptions,
  MailNotSent,
  MailRefused,
  type OutgoingMail,
} from './mailer.js';
export { type MailSummary, readMail, type ReceivedMail, withDeliveredTo } from './received-mail.js';
export { catchMail, type CaughtMail } from './smtp-catcher.js';
