export {
  type DayOfMails,
  MailOutcomes,
  type MailRefusals,
  Notice,
  type NoticeData,
  NoticesStored,
} from './notices/index.js';
export { type ListLine, type ListPart, ListParts } from './action-lists/index.js';
export { NotificationsModule } from './notifications.module.js';
export { MailPreference, MailPreferences, MailPreferencesLink } from './preferences/index.js';
export { NoticesService } from './reading/index.js';
export { type NoticeKind, noticeKinds } from './topics.js';
