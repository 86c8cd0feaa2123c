export { CorrectedTerms } from './corrected-terms.js';
export { logUnused, SolverStatistics } from './solver-statistics.js';
