export { AbsenceInput } from './absence.graphql.js';
export { absenceInput } from './absence.input.js';
export { AccountsModule } from './accounts.module.js';
export { Actor, type ActorMembership } from './actor.js';
export { AuditEntryConnection, AuditEntryType } from './audit-entry.graphql.js';
export { AuditLog } from './audit-log.js';
export { AuditLogModule } from './audit-log.module.js';
export { Authentication } from './authentication.js';
export { findActorOfPerson } from './find-actor.js';
export { Invitation } from './invitation.entity.js';
export { type MemberRole, memberRoles, Membership } from './membership.entity.js';
export {
  MemberInvited,
  MemberJoined,
  MemberLeft,
  OrganisationAbsenceChanged,
  OrganisationCreated,
  OrganisationUpdated,
} from './organisation.events.js';
export { mountAuthentication } from './mount-authentication.js';
export { Organisation, type OrganisationKind, organisationKinds } from './organisation.entity.js';
export { auditOfOrganisation, onOrganisation } from './organisation.audit.js';
export { OrganisationKindEnum, OrganisationType } from './organisation.graphql.js';
export { OrganisationLoader } from './organisation.loader.js';
export { mayOnOrganisation, type OrganisationAction } from './organisation.policy.js';
export { OrganisationsService } from './organisations.service.js';
export { type NewAdmin, type NewPerson, PeopleService } from './people.service.js';
export { mustSayName, type PersonAtAddress, personAtAddress } from './person-at-address.js';
export { Person, type PlatformRole, platformRoles } from './person.entity.js';
export { PersonType } from './person.graphql.js';
export { emailAddress, personName } from './person.input.js';
export { PersonLoader } from './person.loader.js';
export { type Rate, RateLimits } from './rate-limits.js';
export { isSiren, isSiret, siren, siret } from './siret.js';
