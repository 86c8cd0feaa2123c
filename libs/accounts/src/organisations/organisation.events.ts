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
  forTheRecord: true,
});
export const OrganisationUpdated = organisationEvents.define<OfOrganisation>('OrganisationUpdated');
/** A curator has looked at an organisation that people have made. */
export const OrganisationSeen = organisationEvents.define<OfOrganisation>('OrganisationSeen', {
  forTheRecord: true,
});
export const OrganisationAbsenceChanged = organisationEvents.define<OfOrganisation>(
  'OrganisationAbsenceChanged',
);
export const MemberInvited = organisationEvents.define<OfOrganisation & { invitationId: string }>(
  'MemberInvited',
);
export const InvitationWithdrawn = organisationEvents.define<OfOrganisation>('InvitationWithdrawn', {
  forTheRecord: true,
});
export const MemberJoined = organisationEvents.define<OfMember>('MemberJoined', { forTheRecord: true });
export const MemberLeft = organisationEvents.define<OfMember>('MemberLeft', { forTheRecord: true });
export const MemberRoleChanged = organisationEvents.define<OfMember & { role: MemberRole }>(
  'MemberRoleChanged',
  {
    forTheRecord: true,
  },
);
