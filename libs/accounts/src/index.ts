export { AnchorAudit, anchorFile, anchorsIn } from './anchor-audit.js';
export { absenceInput, AbsenceInput } from './organisations/absence.graphql.js';
export {
  addOrganisation,
  beginOrganisation,
  OrganisationsService,
} from './organisations/organisations.service.js';
export { isSiren, isSiret, siren, siret } from './organisations/siret.js';
export { mayOnOrganisation, type OrganisationAction } from './organisations/organisation.rules.js';
export {
  MemberInvited,
  MemberJoined,
  MemberLeft,
  MemberRoleChanged,
  OrganisationAbsenceChanged,
  OrganisationCreated,
  OrganisationUpdated,
} from './organisations/organisation.events.js';
export { MembersService } from './members.service.js';
export { Membership } from './organisations/membership.entity.js';
export { OpenIdProvider } from './open-id/open-id-provider.js';
export { Organisation, OrganisationLoader } from './organisations/organisation.entity.js';
export { OrganisationKindEnum, OrganisationType } from './organisations/organisation.graphql.js';
export { searchPattern } from './organisations/search-pattern.js';
export { AccountsModule } from './accounts.module.js';
export {
  Actor,
  type ActorMembership,
  type MemberRole,
  memberRoles,
  type OrganisationKind,
  organisationKinds,
  type PlatformRole,
  platformRoles,
} from './actor/actor.js';
export { findActorOfPerson } from './actor/find-actor.js';
export { isCuratorSql, ofReader, parametersOf, readersSql } from './actor/actor.sql.js';
export { SessionCookie } from './actor/session-cookie.js';
export { type OpenSession, OpenSessions } from './actor/open-sessions.js';
export { AddressChangeProof, AddressChangeResult } from './address-changes/address-change.graphql.js';
export { AddressChangesService } from './address-changes/address-changes.service.js';
export { AddressChange } from './address-changes/address-change.entity.js';
export { AddressChanged } from './address-changes/address-change.rules.js';
export { AuditEntryConnection, AuditEntryType } from './audit-entry.graphql.js';
export { AuditLog, AuditLogModule } from './audit-log.js';
export { Authentication } from './authentication/authentication.js';
export { mountAuthentication } from './authentication/serve-authentication.js';
export { sentenceOfRefusal } from './authentication/sentence-of-refusal.js';
export { AddressAnswerLink } from './authentication/address-answer-link.js';
export { ContactImport } from './contacts/contact-import.js';
export {
  type ContactColumn,
  contactColumnNames,
  contactLayout,
  labelsOfContactColumns,
} from './contacts/imported-contact.js';
export { UndoContactImport } from './contacts/undo-contact-import.js';
export {
  keyOfOrganisation,
  type KnownOrganisation,
  knownOrganisations,
  lockOrganisationImports,
} from './contacts/known-organisations.js';
export { Invitation } from './invitations/invitation.entity.js';
export { InvitationsService } from './invitations/invitations.service.js';
export { JoinRequest, JoinRequestLoader } from './join-requests/join-request.entity.js';
export { JoinRequestAnswered, JoinRequested } from './join-requests/join-request.events.js';
export { JoinRequestsService } from './join-requests/join-requests.service.js';
export { installationReadyMail } from './account/installation-ready.mail.js';
export { accountMailSamples } from './mail-samples.js';
export { type Asking, MailCeilings } from './limits/mail-ceilings.js';
export { networkOf } from './limits/network-of.js';
export { hashedKey, type Rate, RateLimits } from './limits/rate-limits.js';
export { LanguageEnum } from './account/account.graphql.js';
export { AccountReinstated, AccountSuspended, PlatformRoleChanged } from './account/account.rules.js';
export { type NewAdmin, type NewPerson, PeopleService } from './account/people.service.js';
export { changedMeanwhile, Person, PersonLoader } from './people/person.entity.js';
export { decidedOnce } from './people/last-decision.js';
export { emailAddress, nameOrId, nameWithoutNumber } from './people/person.input.js';
export { PersonType } from './people/person.graphql.js';
export { personAtAddress, type PersonAtAddress } from './people/person-at-address.js';
export {
  MailReach,
  MailReachChanged,
  MailReachLoader,
  type DeliverabilityState,
} from './deliverability/mail-reach.entity.js';
export { MailDeliverabilityService } from './deliverability/mail-deliverability.service.js';
export { MailReachType } from './deliverability/mail-reach.graphql.js';
export { MailReturns, type ReturnOutcome } from './deliverability/mail-returns.js';
export { SecondFactorsService } from './second-factor/second-factors.service.js';
export { SessionsEnded } from './sessions.js';
