export { type Mailbox, startMailbox } from './mailbox.js';
