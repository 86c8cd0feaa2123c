export { MailsDoNotArrive, MailsMark } from './mails-mark.js';
