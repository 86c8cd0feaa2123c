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
export { MailModule } from './mail.module.js';
export { type Mailbox, startMailbox } from './mailbox/index.js';
export {
  addressOf,
  type MailAddress,
  Mailer,
  type MailerOptions,
  MailNotSent,
  MailRefused,
  MailServerAway,
  messageIdOf,
  type OutgoingMail,
} from './transport/index.js';
