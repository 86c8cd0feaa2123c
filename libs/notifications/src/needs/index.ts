export { NeedDecisionsResolver } from './need-decisions.resolver.js';
export { NeedDecisions } from './need-decisions.js';
export { type NeedMail, needSamples, sampleNeed } from './mails/index.js';
export { NeedNotices } from './need-notices.js';
export { followers, needTopic, seesNeed, whileIn } from './need.topic.js';
