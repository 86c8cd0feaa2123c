export { CorrectedTerms } from './corrected-terms.js';
export { MeaningStatistics } from './meaning-statistics.js';
export { logUnused, SolverStatistics } from './solver-statistics.js';
