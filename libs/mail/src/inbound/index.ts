export { addressesOf, type InboundMail, readInboundMail } from './inbound-mail.js';
