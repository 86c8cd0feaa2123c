export {
  addressOf,
  type MailAddress,
  Mailer,
  type MailerOptions,
  type MailGuard,
  MailNotSent,
  MailRefused,
  MailServerAway,
  messageIdOf,
  type OutgoingMail,
} from './mailer.js';
export { catchMail, type CaughtMail, type SmtpCatcher } from './smtp-catcher.js';
