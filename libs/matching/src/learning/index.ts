export { AcceptedSolvers } from './accepted-solvers.js';
export { LearnEachNight } from './learn-each-night.js';
export { LearningResolver } from './learning.resolver.js';
export { LearningService, type OwnEvaluation } from './learning.service.js';
export { NetworkGrades } from './network-grades.js';
export type { CandidateWeights, Comparison } from './own-evaluation.js';
export type { OutcomeOfPair } from './pair-outcome.entity.js';
export { PairOutcomes } from './pair-outcomes.js';
export { FieldOfNeedLoader, LatestRunLoader } from './probability.loaders.js';
