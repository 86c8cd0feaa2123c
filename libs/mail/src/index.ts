export {
  beginningOf,
  capitalised,
  dayInWords,
  greeting,
  headed,
  listed,
  momentInWords,
  quoted,
} from './templates/phrases.js';
export {
  type CalendarFile,
  defineMail,
  type MailCard,
  type MailChoices,
  type MailContent,
  type MailLink,
  type MailList,
  type MailTemplate,
  type RenderedMail,
} from './templates/define-mail.js';
export { LONGEST_SUBJECT, shortName } from './templates/subject-line.js';
export { ofName } from '@passerelle/config/place';
export { typeset } from './templates/french-spaces.js';
export { withoutAddresses } from './templates/without-addresses.js';
export {
  addressesOf,
  readInboundHeaders,
  readInboundText,
  readReport,
  UnreadableMail,
} from './reading/read-in-thread.js';
export { type FailureKind, failureKindOf, failureKinds } from './reading/failure-kind.js';
export type { InboundHeaders, InboundText } from './reading/inbound-mail.js';
export type { ReturnReport } from './reading/report.js';
export { MailModule } from './mail.module.js';
export { forgetMails } from './mailbox/forget-mails.js';
export { type Mailbox, startMailbox } from './mailbox/mailbox.js';
export { type MailSample, type SampleFrom, sampleLink, asSent, sampleOf, sampleUrl } from './mail-sample.js';
export { type SampleEdition, sampleWords } from './sample-words.js';
export {
  addressOf,
  type MailAddress,
  type MailGuard,
  Mailer,
  type MailerOptions,
  MailNotSent,
  MailRefused,
  MailServerAway,
  MailsHeld,
  messageIdOf,
  type OutgoingMail,
} from './mailer.js';
export { catchMail, type SmtpCatcher } from './smtp-catcher.js';
export {
  addressKey,
  bytesIn,
  lettersOf,
  mailKey,
  ReturnAddresses,
  type Returned,
} from './return-addresses.js';
