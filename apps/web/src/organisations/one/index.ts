export { CosigningCard } from './cosigning-card.js';
export { IdentityCard } from './identity-card.js';
export { MemberInvitationsCard } from './invitations-card.js';
export { JoinRequests } from './join-requests.js';
export { MembersCard } from './members-card.js';
export { NotSeen } from './not-seen.js';
