export { ClaimLink } from './claim-link.js';
export { SendInvitationOnSolverInvited } from './send-invitation-on-solver-invited.js';
