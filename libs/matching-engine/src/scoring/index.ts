export { saturationColumn, saturationRow, saturations } from './bm25.js';
export { eligibility } from './eligibility.js';
export { nearEqualStep, rank, type Rankable } from './rank.js';
export { explain, type MatchReasons, type MatchScore, type TagSide } from './reasons.js';
export {
  type CollectionStatistics,
  countInNeed,
  doubt,
  freshnessPoints,
  fullScore,
  gramWeight,
  leastShare,
  lengthPenaltiesAt,
  lengthPenalty,
  mostFreshness,
  partWeights,
  scoreParts,
  type ScoreParts,
  sumOf,
  tagPoints,
  territoryPoints,
  titleWeight,
  type WeighedNeed,
  weighNeed,
  wordPoints,
  wordShareOf,
} from './score.js';
export {
  bothRemote,
  closenessLevels,
  levelOf,
  territoriesOverlap,
  territoryCloseness,
  type TerritoryCloseness,
} from './territory-closeness.js';
