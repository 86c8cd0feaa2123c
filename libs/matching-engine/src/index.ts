export { Analyser, TagDetector, type TagOrigin } from './analysis/index.js';
export type {
  IdeaDocument,
  NeedDocument,
  SolverDocument,
  Taxonomy,
  TaxonomyTag,
  TerritoryChain,
} from './documents.js';
export { inTurns } from './in-turns.js';
export type { Found } from './retrieval/index.js';
export { MatchCollection, type ScoredPair, type Worth } from './match-collection.js';
export {
  closenessLevels,
  fullScore,
  type MatchReasons,
  nearEqualStep,
  rank,
  type Rankable,
  type ScoreParts,
  type TagSide,
  type TerritoryCloseness,
} from './scoring/index.js';
export { Versions } from './storage/index.js';
export { keepThreshold, notifyThreshold } from './thresholds.js';
