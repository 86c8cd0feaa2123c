export { MatchLists } from './match-lists.js';
export { MatchesResolver } from './matches.resolver.js';
