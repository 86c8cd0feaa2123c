export {
  beginningOf,
  capitalised,
  type CalendarFile,
  dayInWords,
  defineMail,
  greeting,
  headed,
  listed,
  LONGEST_SUBJECT,
  type MailCard,
  type MailChoices,
  type MailContent,
  type MailLink,
  type MailList,
  type MailTemplate,
  momentInWords,
  ofName,
  quoted,
  type RenderedMail,
  shortName,
  typeset,
  withoutAddresses,
} from './templates/index.js';
export { addressesOf, type InboundMail, readInboundMail } from './inbound/index.js';
export { MailModule } from './mail.module.js';
export { type Mailbox, startMailbox } from './mailbox/index.js';
export {
  type MailSample,
  type SampleEdition,
  type SampleFrom,
  sampleLink,
  sampleOf,
  sampleUrl,
  sampleWords,
} from './samples/index.js';
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
