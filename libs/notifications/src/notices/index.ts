export type { ComposedMail } from './composed-mail.js';
export { defineTopic, mailsFrom } from './define-topic.js';
export { endsOf, type FollowedSearch, searchesOf } from './followed-search.js';
export { HandOver, MailNoticeOnNoticesStored, MailNoticesOnStoredForMany } from './mailing/index.js';
export { type DayOfMails, MailOutcomes, type MailRefusals } from './mail-outcomes.js';
export { NoticeMails } from './notice-mails.js';
export { NoticeTeller } from './notice-teller.js';
export { Notice, type NoticeData } from './notice.entity.js';
export { NoticesStored, NoticesStoredForMany } from './notice.events.js';
export { type KindOfRecipients, KindsOfRecipients, type Reader } from './kinds-of-recipients.js';
export { noticeSamples } from './notice-samples.js';
export { Readers } from './readers.js';
export {
  curatorsAmong,
  everyCurator,
  membersOf,
  type Recipient,
  staffOutside,
  type Told,
  toldAs,
  type ToldAs,
} from './recipients.js';
export { type NoticeToStore, storeNotices } from './store-notices.js';
export {
  type AnyNotice,
  type Audience,
  type Mailing,
  type SubjectSource,
  type NoticeSource,
  type NoticeWords,
  type Topic,
  topics,
  Topics,
  type Writing,
} from './topic.js';
export { noticeEvents } from './notice.events.js';
