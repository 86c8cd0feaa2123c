export { Actor, type ActorMembership } from './actor.js';
export { isCuratorSql, parametersOf } from './actor.sql.js';
export { findActorOfPerson } from './find-actor.js';
export {
  type MemberRole,
  memberRoles,
  type OrganisationKind,
  organisationKinds,
  type PlatformRole,
  platformRoles,
} from './kinds-and-roles.js';
export { type OpenSession, OpenSessions } from './open-sessions.js';
export { ofReader, readersSql } from './reader.sql.js';
export { SessionActor } from './session-actor.js';
export { COOKIE_PREFIX, SessionCookie } from './session-cookie.js';
