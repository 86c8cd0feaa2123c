export { BlockedPairsLoader, pairOf } from './blocked-pairs.loader.js';
export { BlockerOfMatchResolver } from './blocker-of-match.resolver.js';
export { isToldToCompany, saidToCompany, saidToCurator, saidToSolver } from './blocker.sentences.js';
export { type Blocker, blockerForParty, blockerOf, type PairStanding } from './blockers.js';
export { IntroductionsLeftLoader } from './introductions-left.loader.js';
export { IntroductionsLeftResolver } from './introductions-left.resolver.js';
export { countsThisMonthSql, IntroductionsLeft } from './introductions-left.js';
export { PairStandings } from './pair-standings.js';
export { PreviewCountsResolver } from './preview-counts.resolver.js';
