export { ActionList, ActionListDue } from './action-lists/action-list.entity.js';
export { actionListSamples } from './action-lists/action-list.samples.js';
export { type ListLine, type ListPart, ListParts } from './action-lists/list-parts.js';
export { MailListOnActionListDue } from './action-lists/mail-list-on-action-list-due.js';
export { SendActionLists } from './action-lists/send-action-lists.js';
export {
  type AnyNotice,
  type Audience,
  type Mailing,
  type NoticeSource,
  type NoticeWords,
  type SubjectSource,
  type Topic,
  topics,
  type Writing,
} from './notices/topic.js';
export { type ComposedMail, NoticeMails } from './notices/notice-mails.js';
export {
  curatorsAmong,
  everyCurator,
  membersOf,
  type Recipient,
  staffOutside,
  type RecipientInRole,
  inRole,
  type RecipientRole,
} from './notices/recipients.js';
export { defineTopic, mailsFrom } from './notices/define-topic.js';
export { endsOf, type FollowedSearch, searchesOf } from './notices/followed-search.js';
export { KindsOfRecipients, type Reader } from './notices/kinds-of-recipients.js';
export { MailNoticeOnNoticesStored } from './notices/mail-notice-on-notices-stored.js';
export { MailNoticesOnStoredForMany } from './notices/mail-notices-on-stored-for-many.js';
export { MailOutcomes, type MailRefusals } from './notices/mail-outcomes.js';
export { Notice, type NoticeData, NoticesStored, NoticesStoredForMany } from './notices/notice.entity.js';
export { noticeSamples } from './notices/notice-samples.js';
export { type NoticeToStore, storeNotices } from './notices/store-notices.js';
export { Readers } from './notices/readers.js';
export { NotificationsModule } from './notifications.module.js';
export { AddressRefusals } from './preferences/address-refusals.js';
export {
  defaultTimings,
  type MailCategory,
  mailCategories,
  type MailTiming,
} from './preferences/mail-categories.js';
export { type MailChoice, MailPreferences } from './preferences/mail-preferences.service.js';
export { MailPreference } from './preferences/mail-preference.entity.js';
export { MailPreferencesLink } from './preferences/mail-preferences-link.js';
export { NoticesResolver } from './reading/notices.resolver.js';
export { NoticeTexts } from './reading/notice-texts.js';
export { NoticeType } from './reading/notice.graphql.js';
