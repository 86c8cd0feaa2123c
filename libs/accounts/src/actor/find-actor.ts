import type { Language } from '@passerelle/config';
import type { EntityManager } from 'typeorm';
import { Actor, type ActorMembership } from './actor.js';
import type { PlatformRole } from './kinds-and-roles.js';

interface Row {
  id: string;
  role: PlatformRole;
  language: Language;
  memberships: ActorMembership[];
}

/** Reads a person and their roles in organisations, in one statement. */
const selectActor = (from: string): string => `
  SELECT person.id, person.role, person.language,
    COALESCE(jsonb_agg(jsonb_build_object(
      'organisationId', organisation.id, 'organisationKind', organisation.kind, 'role', membership.role
    ) ORDER BY organisation.id) FILTER (WHERE organisation.id IS NOT NULL), '[]') AS memberships
  FROM ${from}
  GROUP BY person.id`;

const joinMemberships = `
  LEFT JOIN membership ON membership.person_id = person.id
  LEFT JOIN organisation ON organisation.id = membership.organisation_id`;

// A session lives by the clock of better-auth, which is the machine's, not the product's.
const bySession = selectActor(`session JOIN person ON person.id = session.person_id ${joinMemberships}
  WHERE session.token = $1 AND session.expires_at > now() AND person.suspended_at IS NULL`);
const byPerson = selectActor(
  `person ${joinMemberships} WHERE person.id = $1 AND person.suspended_at IS NULL`,
);

async function find(manager: EntityManager, statement: string, key: string): Promise<Actor> {
  const [row] = await manager.query<Row[]>(statement, [key]);
  return row === undefined ? Actor.nobody : new Actor(row.id, row.role, row.memberships, row.language);
}

/** The person of a session, with their roles of now; nobody if it has expired or does not exist, or the account is suspended. */
export const findActorOfSession = (manager: EntityManager, token: string): Promise<Actor> =>
  find(manager, bySession, token);

/** A person as an actor, for what is done in their name without a request; nobody if there is no such person, or the account is suspended. */
export const findActorOfPerson = (manager: EntityManager, personId: string): Promise<Actor> =>
  find(manager, byPerson, personId);
