export { Notice, type NoticeData, type NoticeKind, noticeKinds } from './notice.entity.js';
export { NoticesStored } from './notice.events.js';
export { NotificationsModule } from './notifications.module.js';
export { NoticesService } from './notices.service.js';
