export { saturationColumn, saturationRow, saturations } from './bm25.js';
export { eligibility } from './eligibility.js';
export {
  type CentredVector,
  centred,
  dotProduct,
  type MeaningCentres,
  meaningPoints,
  meaningPointsOfParts,
  needScale,
  solverScale,
} from './meaning.js';
export { type CommonToAll, ownPoints } from './own-points.js';
export { rank, type Rankable } from './rank.js';
export { explain, type MatchReasons, type MatchScore, type TagSide } from './reasons.js';
export {
  type CollectionStatistics,
  countInNeed,
  freshnessPoints,
  minWordShare,
  lengthPenaltiesAt,
  maxFreshnessPoints,
  scoreParts,
  type ScoreParts,
  sumOf,
  tagPoints,
  territoryPoints,
  type WeighedNeed,
  weighNeed,
  wordDamping,
  wordPoints,
  wordShareOf,
  wordWeight,
} from './score.js';
export { wholeShares } from './whole-shares.js';
export {
  contentPoints,
  fieldOf,
  type LastOfTheFirst,
  lastOfTheFirst,
  leastPointsToStandOut,
  mayStandOut,
  standsOut,
} from './stands-out.js';
export {
  bothRemote,
  closenessLevels,
  levelOf,
  territoriesOverlap,
  territoryCloseness,
  type TerritoryCloseness,
} from './territory-closeness.js';
