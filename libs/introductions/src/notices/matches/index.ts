export { firstMatchesTopic } from './first-matches.topic.js';
export { matchTopic } from './match.topic.js';
export { NoticeMatchResolver } from './notice-match.resolver.js';
export { MatchLoader } from './match-notices.js';
