export {
  beginningOf,
  capitalised,
  type CalendarFile,
  dayInWords,
  defineMail,
  greeting,
  headed,
  listed,
  type MailCard,
  type MailChoices,
  type MailContent,
  type MailLink,
  type MailList,
  type MailTemplate,
  momentInWords,
  quoted,
  type RenderedMail,
  typeset,
  withoutAddresses,
} from './templates/index.js';
export { addressesOf, type InboundMail, readInboundMail } from './inbound/index.js';
export { MailModule } from './mail.module.js';
export { type Mailbox, startMailbox } from './mailbox/index.js';
export {
  addressOf,
  catchMail,
  type MailAddress,
  Mailer,
  type MailerOptions,
  MailNotSent,
  MailRefused,
  MailServerAway,
  messageIdOf,
  type OutgoingMail,
  type SmtpCatcher,
} from './transport/index.js';
