export { startTestMailbox, type TestMailbox } from './test-mailbox.js';
export type { ReceivedMail } from '../src/reading/received-mail.js';
export { subjectLine } from '../src/templates/subject-line.js';
export { addresses, addressIn } from './addresses.js';
