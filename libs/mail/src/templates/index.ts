export { withContact } from './contact.js';
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
} from './define-mail.js';
export { typeset } from './french-spaces.js';
export {
  beginningOf,
  capitalised,
  dayInWords,
  greeting,
  headed,
  listed,
  momentInWords,
  quoted,
} from './phrases.js';
export { ofName } from '@passerelle/config/place';
export { LONGEST_SUBJECT, shortName, subjectLine } from './subject-line.js';
export { withoutAddresses } from './without-addresses.js';
