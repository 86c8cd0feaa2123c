export { AddressAnswerLink } from './address-answer-link.js';
export { InvitationLink } from './invitation-link.js';
export { invitationMail } from './invitation.mail.js';
export { Invitation } from './invitation.entity.js';
export { InvitationsResolver } from './invitations.resolver.js';
export { InvitationsService } from './invitations.service.js';
export { SendInvitationOnMemberInvited } from './send-invitation-on-member-invited.js';
