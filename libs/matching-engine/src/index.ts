export { Analyser, isOneEditApart, TagDetector, type TagOrigin } from './analysis/index.js';
export { encodedTextOfNeed, encodedTextOfSolver } from './documents.js';
export type {
  IdeaDocument,
  NeedDocument,
  SolverDocument,
  Taxonomy,
  TaxonomyTag,
  TerritoryChain,
} from './documents.js';
export { inTimeSlices } from './in-time-slices.js';
export type { FoundDocument } from './retrieval/index.js';
export { MatchCollection, type MatchContext, type ScoredPair, type Worth } from './match-collection.js';
export {
  closenessLevels,
  leastPointsToStandOut,
  type MatchReasons,
  rank,
  type Rankable,
  type ScoreParts,
  type TagSide,
  type TerritoryCloseness,
  wholeShares,
} from './scoring/index.js';
export { NeedsAlike, type NeedText } from './needs-alike.js';
export { DocumentVersions } from './storage/index.js';
export {
  fullScore,
  keepThreshold,
  mostAcceptancePoints,
  nearEqualStep,
  ownThreshold,
  partWeights,
  wordsAloneWeight,
} from './weights.js';
