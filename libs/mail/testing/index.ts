export { startTestMailbox, type TestMailbox } from './test-mailbox.js';
export type { ReceivedMail } from '../src/transport/index.js';
export { addresses, addressIn } from './addresses.js';
