export {
  ActionList,
  ActionListDue,
  actionListSamples,
  type ListLine,
  type ListPart,
  ListParts,
  MailListOnActionListDue,
  SendActionLists,
} from './action-lists/index.js';
export * from './notices/index.js';
export { NotificationsModule } from './notifications.module.js';
export {
  AddressRefusals,
  defaultTimings,
  type MailCategory,
  mailCategories,
  type MailChoice,
  MailPreference,
  MailPreferences,
  MailPreferencesLink,
  type MailTiming,
  type RefusalsOfCategory,
} from './preferences/index.js';
export { NoticesResolver, NoticesService, NoticeTexts, NoticeType } from './reading/index.js';
