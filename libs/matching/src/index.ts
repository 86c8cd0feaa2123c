export { CoolDowns } from './cool-downs/index.js';
export {
  DismissalType,
  MatchDismissal,
  MatchDismissalsService,
  StandingDismissalsLoader,
} from './dismissals/index.js';
export { type Grade, MatchJudgement } from './judgements/index.js';
export {
  type CandidateWeights,
  type Comparison,
  LearningService,
  type OutcomeOfPair,
  type OwnEvaluation,
  PairOutcomes,
} from './learning/index.js';
export { MatchLists, MyMatchesLoader } from './lists/index.js';
export {
  DismissalTakenBack,
  distanceInWords,
  Match,
  MatchDismissed,
  MatchesFound,
  MatchRestored,
  type MatchState,
  MatchType,
  ServedSolvers,
} from './match/index.js';
export { MatchesService, MatchSolversAsAbsencesPass } from './matches/index.js';
export { type MatchPreview, MatchPreviewType } from './previews/index.js';
export { oneOfEach, type SolversToTell, SolversToTellFinder } from './telling/index.js';
export { MatchingModule } from './matching.module.js';
export { type EncoderHealth, EncoderStates } from './vectors/index.js';
