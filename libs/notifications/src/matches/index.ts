export { firstMatchesTopic } from './first-matches.topic.js';
export { MatchLoader } from './match.loader.js';
export { matchTopic } from './match.topic.js';
export { matchSamples } from './mails/index.js';
