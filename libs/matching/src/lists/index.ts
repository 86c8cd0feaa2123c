export { MatchLists } from './match-lists.js';
export { MatchesOfMineResolver, MatchesResolver, providersOfLists } from './matches.resolver.js';
export { MatchingStateLoader } from './matching-state.loader.js';
export { MyMatchesLoader } from './my-matches.loader.js';
