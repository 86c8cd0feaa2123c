export {
  type DayOfMails,
  MailOutcomes,
  type MailRefusals,
  Notice,
  type NoticeData,
  NoticesStored,
  NoticesStoredForMany,
} from './notices/index.js';
export { noticesMailed } from './notice-table.js';
export { type ListLine, type ListPart, ListParts, SendActionLists } from './action-lists/index.js';
export { notificationMailSamples } from './mail-samples.js';
export { NotificationsModule } from './notifications.module.js';
export { mailCategories, MailPreference, MailPreferences, MailPreferencesLink } from './preferences/index.js';
export { NoticesService } from './reading/index.js';
export { type NoticeKind, noticeKinds } from './topics.js';
