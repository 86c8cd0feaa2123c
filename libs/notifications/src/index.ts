export { Notice, type NoticeData } from './notice.entity.js';
export { NoticesStored } from './notice.events.js';
export { NotificationsModule } from './notifications.module.js';
export { NoticesService } from './notices.service.js';
export { type NoticeKind, noticeKinds } from './topics.js';
