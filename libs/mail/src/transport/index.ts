export { addressOf } from './address-of.js';
export {
  type MailAddress,
  type MailGuard,
  Mailer,
  type MailerOptions,
  MailNotSent,
  MailRefused,
  MailServerAway,
  type OutgoingMail,
} from './mailer.js';
export { messageIdOf } from './message-id.js';
export { catchMail, type CaughtMail, type SmtpCatcher } from './smtp-catcher.js';
