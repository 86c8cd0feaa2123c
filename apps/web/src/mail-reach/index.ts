export { MailsMark } from './mails-mark.js';
