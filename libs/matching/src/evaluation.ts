// A door of its own: measuring needs neither the product's modules nor a database, and must not load them.
export { evaluate, type Evaluation, type EvaluationOptions } from './evaluate.js';
export { type EvaluationSet, readEvaluationSet } from './evaluation-set.js';
export type { TextLanguage } from './stems.js';
