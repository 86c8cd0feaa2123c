export { MailsDoNotArrive } from './mails-do-not-arrive.js';
