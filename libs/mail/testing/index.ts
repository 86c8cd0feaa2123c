export { startTestMailbox, type TestMailbox } from './test-mailbox.js';
export type { ReceivedMail } from '../src/reading/index.js';
export { subjectLine } from '../src/templates/index.js';
export { addresses, addressIn } from './addresses.js';
