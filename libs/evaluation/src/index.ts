export {
  evaluateMatching,
  type Evaluation,
  type EvaluationOptions,
  type MatchingEvaluation,
  type SetVectors,
} from './evaluate-matching.js';
export { highestGrade } from './notified-measures.js';
export {
  type EvaluationSet,
  readEvaluationSet,
  type SetEntry,
  type WrittenEvaluationSet,
} from './evaluation-set.js';
export { meanOf, measuredDepth, measureRanking } from './retrieval-measures.js';
export { textBelowTitle, withoutTags } from './set-documents.js';
export { setVectors, type SetVectorsOptions } from './set-vectors.js';
