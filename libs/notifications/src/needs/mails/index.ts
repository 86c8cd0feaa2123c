export { needChangesRequestedMail } from './need-changes-requested.mail.js';
export { needClosedMail } from './need-closed.mail.js';
export { needEditedMail } from './need-edited.mail.js';
export { needExpiredMail } from './need-expired.mail.js';
export type { NeedMail } from './need-mail.js';
export { needPublishedMail } from './need-published.mail.js';
export { needRefusedMail } from './need-refused.mail.js';
export { remarksOnOneLine } from './need-remarks.js';
export { needSubmittedMail } from './need-submitted.mail.js';
