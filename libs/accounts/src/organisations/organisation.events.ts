import { defineEvent } from '@passerelle/database';
import type { MemberRole } from '../actor/index.js';

interface OfOrganisation {
  organisationId: string;
}
interface OfMember extends OfOrganisation {
  personId: string;
}

/** The subject of each is the organisation. */
export const OrganisationCreated = defineEvent<OfOrganisation>('OrganisationCreated', { forTheRecord: true });
export const OrganisationUpdated = defineEvent<OfOrganisation>('OrganisationUpdated');
export const OrganisationAbsenceChanged = defineEvent<OfOrganisation>('OrganisationAbsenceChanged');
export const MemberInvited = defineEvent<OfOrganisation & { invitationId: string }>('MemberInvited');
export const InvitationWithdrawn = defineEvent<OfOrganisation>('InvitationWithdrawn', { forTheRecord: true });
export const MemberJoined = defineEvent<OfMember>('MemberJoined', { forTheRecord: true });
export const MemberLeft = defineEvent<OfMember>('MemberLeft', { forTheRecord: true });
export const MemberRoleChanged = defineEvent<OfMember & { role: MemberRole }>('MemberRoleChanged', {
  forTheRecord: true,
});
