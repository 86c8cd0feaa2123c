// A door of its own: measuring needs neither the product's modules nor a database, and must not load them.
export { Analyser } from './analyse.js';
export type { Found } from './block-search.js';
export { evaluate, type Evaluation, type EvaluationOptions } from './evaluate.js';
export { textBelowTitle } from './evaluation-documents.js';
export {
  type EvaluationSet,
  readEvaluationSet,
  type SetEntry,
  type WrittenEvaluationSet,
} from './evaluation-set.js';
export { inTurns } from './in-turns.js';
export { MatchCollection } from './match-collection.js';
export type {
  IdeaDocument,
  NeedDocument,
  SolverDocument,
  Taxonomy,
  TaxonomyTag,
  TerritoryChain,
} from './match-documents.js';
export { keepThreshold } from './notify-threshold.js';
export { randomNumbers } from './random-numbers.js';
export { meanOf, measuredDepth, measureRanking } from './retrieval-measures.js';
export { withTypingErrors } from './typing-errors.js';
export type { TextLanguage } from '@passerelle/text';
