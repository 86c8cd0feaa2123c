export { AbsenceInput } from './absence.graphql.js';
export { absenceInput } from './absence.input.js';
export { Membership, MembershipLoader } from './membership.entity.js';
export {
  auditedOfMembership,
  auditedOfOrganisation,
  auditOfMember,
  auditOfOrganisation,
  notAuditedOfMembership,
  notAuditedOfOrganisation,
  onOrganisation,
} from './organisation.audit.js';
export { Organisation, OrganisationLoader } from './organisation.entity.js';
export {
  InvitationWithdrawn,
  MemberInvited,
  MemberJoined,
  MemberLeft,
  MemberRoleChanged,
  OrganisationAbsenceChanged,
  OrganisationCreated,
  organisationEvents,
  OrganisationSeen,
  OrganisationUpdated,
} from './organisation.events.js';
export { OrganisationKindEnum, OrganisationType } from './organisation.graphql.js';
export { mayOnOrganisation, type OrganisationAction } from './organisation.policy.js';
export { OrganisationsResolver, providersOfOrganisations } from './organisations.resolver.js';
export { addOrganisation, beginOrganisation, OrganisationsService } from './organisations.service.js';
export { searchPattern } from './search-pattern.js';
export { isSiren, isSiret, siren, siret } from './siret.js';
export { violates } from './violates.js';
