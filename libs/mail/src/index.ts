export {
  type MailCard,
  type MailContent,
  type MailLink,
  type MailList,
  type MailTemplate,
  type RenderedMail,
  defineMail,
} from './templates/define-mail.js';
export { typeset } from './templates/french-spaces.js';
export { MailModule } from './mail.module.js';
export { type Mailbox, startMailbox } from './mailbox/mailbox.js';
export {
  type MailAddress,
  type MailerOptions,
  type OutgoingMail,
  MailNotSent,
  MailRefused,
  Mailer,
} from './transport/mailer.js';
export {
  beginningOf,
  dayInWords,
  greeting,
  headed,
  listed,
  momentInWords,
  quoted,
} from './templates/phrases.js';
