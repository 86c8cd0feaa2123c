export { NoticeType } from './notice.graphql.js';
export { NoticeTexts } from './notice-texts.js';
export { NoticesResolver, providersOfReading } from './notices.resolver.js';
export { NoticesService } from './notices.service.js';
