export {
  type MailCard,
  type MailContent,
  type MailLink,
  type MailList,
  type MailTemplate,
  type RenderedMail,
  defineMail,
} from './define-mail.js';
export { typeset } from './french-spaces.js';
export { MailModule } from './mail.module.js';
export { type Mailbox, startMailbox } from './mailbox.js';
export {
  type MailAddress,
  type MailerOptions,
  type OutgoingMail,
  MailNotSent,
  MailRefused,
  Mailer,
} from './mailer.js';
export { beginningOf, dayInWords, greeting, headed, listed, momentInWords, quoted } from './phrases.js';
