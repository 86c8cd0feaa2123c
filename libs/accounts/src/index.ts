export {
  absenceInput,
  AbsenceInput,
  addOrganisation,
  beginOrganisation,
  isSiren,
  isSiret,
  mayOnOrganisation,
  MemberInvited,
  MemberJoined,
  MemberLeft,
  MemberRoleChanged,
  Membership,
  Organisation,
  OrganisationAbsenceChanged,
  type OrganisationAction,
  OrganisationCreated,
  OrganisationKindEnum,
  OrganisationLoader,
  OrganisationsService,
  OrganisationType,
  OrganisationUpdated,
  siren,
  siret,
  searchPattern,
} from './organisations/index.js';
export { AccountsModule } from './accounts.module.js';
export {
  Actor,
  type ActorMembership,
  findActorOfPerson,
  isCuratorSql,
  type MemberRole,
  memberRoles,
  ofReader,
  type OpenSession,
  OpenSessions,
  type OrganisationKind,
  organisationKinds,
  parametersOf,
  type PlatformRole,
  platformRoles,
  readersSql,
} from './actor/index.js';
export { AddressChange, AddressChanged } from './address-changes/index.js';
export { AuditEntryConnection, AuditEntryType, AuditLog, AuditLogModule } from './audit-log/index.js';
export { Authentication, mountAuthentication, sentenceOfRefusal } from './authentication/index.js';
export { AddressAnswerLink, Invitation, InvitationsService } from './invitations/index.js';
export {
  JoinRequest,
  JoinRequestAnswered,
  JoinRequested,
  JoinRequestLoader,
  JoinRequestsService,
} from './join-requests/index.js';
export { accountMailSamples } from './mail-samples.js';
export { type Asking, MailCeilings, networkOf, type Rate, RateLimits } from './limits/index.js';
export {
  LanguageEnum,
  AccountReinstated,
  AccountSuspended,
  type NewAdmin,
  type NewPerson,
  PeopleService,
  PlatformRoleChanged,
} from './account/index.js';
export {
  changedMeanwhile,
  decidedOnce,
  emailAddress,
  nameOrId,
  nameWithoutNumber,
  Person,
  personAtAddress,
  type PersonAtAddress,
  PersonLoader,
  PersonType,
} from './people/index.js';
export {
  MailReach,
  MailReachChanged,
  MailReaches,
  MailReachLoader,
  MailReachType,
  MailReturns,
  type ReachState,
  type ReturnOutcome,
} from './reach/index.js';
export { SessionsEnded } from './sessions/index.js';
