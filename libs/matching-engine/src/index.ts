export { Analyser, type TagOrigin } from './analysis/analyser.js';
export { isOneEditApart } from './analysis/edit-distance-index.js';
export { TagDetector } from './analysis/tag-detector.js';
export {
  encodedTextOfNeed,
  encodedTextOfSolver,
  type IdeaDocument,
  type NeedDocument,
  type SolverDocument,
  type Taxonomy,
  type TaxonomyTag,
  type TerritoryChain,
} from './documents.js';
export { inTimeSlices } from './in-time-slices.js';
export type { FoundDocument } from './retrieval/block-search.js';
export { MatchCollection, type MatchContext, type ScoredPair, type Worth } from './match-collection.js';
export { closenessLevels, type TerritoryCloseness } from './scoring/territory-closeness.js';
export { leastPointsToStandOut, wholeShares } from './scoring/stands-out.js';
export type { MatchReasons, TagSide } from './scoring/reasons.js';
export { rank, type Rankable } from './scoring/rank.js';
export type { ScoreParts } from './scoring/score.js';
export { NeedsAlike, type NeedText } from './needs-alike.js';
export { DocumentVersions } from './storage/document-records.js';
export {
  fullScore,
  keepThreshold,
  mostAcceptancePoints,
  nearEqualStep,
  ownThreshold,
  partWeights,
  wordsAloneWeight,
} from './weights.js';
