export { Summaries, summaryOf } from './summaries.js';
export { SummaryResolver } from './summary.resolver.js';
