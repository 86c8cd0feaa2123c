export { NeedDecisionsResolver } from './need-decisions.resolver.js';
export { NeedDecisions } from './need-decisions.js';
export { type NeedMail, sampleNeed } from './mails/index.js';
export { type AboutNeed, NeedNotices } from './need-notices.js';
export { followersOf } from './need-readers.js';
export { followers, needTopic, seesNeed, whileIn } from './need.topic.js';
export { NoticeNeedResolver } from './notice-need.resolver.js';
