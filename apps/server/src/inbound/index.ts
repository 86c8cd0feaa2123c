export { receiveMails } from './receive-mails.js';
