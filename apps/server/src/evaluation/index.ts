export { evaluate } from './evaluate.js';
export type { EvaluateOptions } from './evaluate.command.js';
