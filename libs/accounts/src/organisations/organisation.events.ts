import { EventSet } from '@passerelle/database';
import type { MemberRole } from '../actor/actor.js';

export const organisationEvents = new EventSet();

interface OfOrganisation {
  organisationId: string;
}
interface OfMember extends OfOrganisation {
  personId: string;
}

/** The subject of each is the organisation. */
export const OrganisationCreated = organisationEvents.define<OfOrganisation>('OrganisationCreated', {
  invalidates: 'nothing',
  forTheRecord: true,
});
export const OrganisationUpdated = organisationEvents.define<OfOrganisation>('OrganisationUpdated', {
  invalidates: 'nothing',
});
/** A curator has checked an organisation made by people. */
export const OrganisationSeen = organisationEvents.define<OfOrganisation>('OrganisationSeen', {
  invalidates: 'nothing',
  forTheRecord: true,
});
export const OrganisationAbsenceChanged = organisationEvents.define<OfOrganisation>(
  'OrganisationAbsenceChanged',
  { invalidates: 'nothing' },
);
export const MemberInvited = organisationEvents.define<OfOrganisation & { invitationId: string }>(
  'MemberInvited',
  { invalidates: 'nothing' },
);
/** An import has made an invitation. No mail goes out until a curator sends it. */
export const InvitationHeld = organisationEvents.define<OfOrganisation & { invitationId: string }>(
  'InvitationHeld',
  { invalidates: 'nothing', forTheRecord: true },
);
export const InvitationWithdrawn = organisationEvents.define<OfOrganisation>('InvitationWithdrawn', {
  invalidates: 'nothing',
  forTheRecord: true,
});
export const MemberJoined = organisationEvents.define<OfMember>('MemberJoined', {
  invalidates: ({ personId }) => [{ topic: 'access', id: personId }],
  forTheRecord: true,
});
export const MemberLeft = organisationEvents.define<OfMember>('MemberLeft', {
  invalidates: ({ personId }) => [{ topic: 'access', id: personId }],
  forTheRecord: true,
});
export const MemberRoleChanged = organisationEvents.define<OfMember & { role: MemberRole }>(
  'MemberRoleChanged',
  { invalidates: ({ personId }) => [{ topic: 'access', id: personId }], forTheRecord: true },
);
