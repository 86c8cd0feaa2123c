export { HandOver } from './hand-over.js';
export { MailNoticeOnNoticesStored } from './mail-notice-on-notices-stored.js';
export { MailNoticesOnStoredForMany } from './mail-notices-on-stored-for-many.js';
