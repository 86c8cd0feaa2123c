export { matchSamples } from './match.samples.js';
export { type FittingNeed, matchesFoundMail, MOST_CARDS } from './matches-found.mail.js';
export { needMatchedMail, solverCount } from './need-matched.mail.js';
