export { cosignatureTopic } from './cosignatures/index.js';
export { followUpTopic } from './follow-ups/index.js';
export { interestTopic } from './interests/index.js';
export { introductionTopic } from './introductions/index.js';
export { firstMatchesTopic, matchTopic, NoticeMatchResolver } from './matches/index.js';
export { messageTopic } from './messages/index.js';
export { NoticeIntroductionResolver } from './notice-introduction.resolver.js';
export { introductionRequestTopic } from './requests/index.js';
