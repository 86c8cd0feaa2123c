export { GroupInvitation } from './group-invitation.entity.js';
export { groupInvitationMail } from './group-invitation.mail.js';
export { GroupInvitationLink } from './group-invitation-link.js';
export { GroupInvitationsResolver } from './group-invitations.resolver.js';
export { GroupInvitationLoader, GroupInvitationsService } from './group-invitations.service.js';
export { SendInvitationOnGroupInvited } from './send-invitation-on-group-invited.js';
