export { NotForMe, DismissedMatch } from './not-for-me.js';
export { strongestWords } from './proofs.js';
export { Strength } from './strength.js';
export { useDismissals } from './use-dismissals.js';
export { WhyDetails, WhyVerdict } from './why-card.js';
export { type WhyCardFragment, type WhyLineFragment, WhyOfMatch } from './why.graphql.js';
