export { FollowHoldersOnAccountSuspended } from './follow-holders-on-account-suspended.js';
export { FollowHoldersOnMembersChanged } from './follow-holders-on-members-changed.js';
export { providersOfHiding, SolverHidingResolver } from './solver-hiding.resolver.js';
export { SolverHiding } from './solver-hiding.service.js';
