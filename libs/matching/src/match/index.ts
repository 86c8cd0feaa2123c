export { distanceInWords } from './distance-in-words.js';
export { Match, type MatchState } from './match.entity.js';
export {
  DismissalTakenBack,
  MatchDismissed,
  MatchesFound,
  MatchRestored,
  PairJudged,
} from './match.events.js';
export {
  MatchConnection,
  MatchesArgs,
  type MatchingState,
  MatchingStateEnum,
  type MatchPart,
  type MatchPermissions,
  MatchType,
  MeaningOfWord,
  type SharedTag,
  type SharedWord,
  TerritoryClosenessEnum,
} from './match.graphql.js';
export {
  type MatchAction,
  type MatchSide,
  matchSides,
  mayOnMatch,
  type Pair,
  sideOf,
  sidesTakenBackBy,
} from './match.policy.js';
export { standsAgainstSql, takesBackSql } from './match.policy.sql.js';
export { matchParts, partsOutOfHundred, scoreOutOfHundred } from './score-out-of-hundred.js';
export { ServedSolver } from './served-solver.entity.js';
export { ServedSolvers } from './served-solvers.js';
export { matchEvents } from './match.events.js';
