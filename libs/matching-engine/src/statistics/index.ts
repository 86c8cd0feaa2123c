export { SoughtTerms } from './corrected-terms.js';
export { logOfNone, SolverStatistics } from './solver-statistics.js';
