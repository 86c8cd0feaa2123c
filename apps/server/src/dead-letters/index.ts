export { DeadLetterCauseEnum } from './dead-letters.graphql.js';
export { DeadLettersResolver } from './dead-letters.resolver.js';
export { ReplaysService } from './replays.service.js';
