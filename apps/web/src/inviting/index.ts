export { InvitationsCard, type SentInvitation } from './invitations-card.js';
export { InviteForm } from './invite-form.js';
