import type { Language, Settings } from '@passerelle/config';
import type { EntityManager } from 'typeorm';
import { Actor, type ActorMembership, type PlatformRole } from './actor.js';
import { isSessionOpenSql } from './half-open.js';

interface Row {
  id: string;
  role: PlatformRole;
  language: Language;
  memberships: ActorMembership[];
  /** The session was in use for an hour without a record of it. */
  isUnnoted?: boolean;
}

/**
 * Reads a person and their roles in organisations, in one statement. Every request runs this statement, and planning
 * joins would cost more than reading the rows.
 */
const selectActor = (from: string, more = ''): string => `
  SELECT person.id, person.role, person.language,${more}
    ARRAY(
      SELECT jsonb_build_object(
        'organisationId', organisation.id, 'organisationKind', organisation.kind, 'role', membership.role)
      FROM membership JOIN organisation ON organisation.id = membership.organisation_id
      WHERE membership.person_id = person.id
      ORDER BY organisation.id
    ) AS memberships
  FROM ${from}`;

// better-auth sets session times by the clock of the machine, not by the product's clock.
const bySession = (settings: Pick<Settings, 'secondFactor'>): string =>
  selectActor(
    `session JOIN person ON person.id = session.person_id
    WHERE session.token = $1 AND ${isSessionOpenSql(settings)}`,
    ` session.last_used_at < now() - interval '1 hour' AS "isUnnoted",`,
  );
const byPerson = selectActor('person WHERE person.id = $1 AND person.suspended_at IS NULL');

const actorIn = (row: Row | undefined): Actor =>
  row === undefined ? Actor.nobody : new Actor(row.id, row.role, row.memberships, row.language);

/**
 * The person of a session, with their present roles. Anonymous if the session has ended or does not exist, if the second factor is
 * still to be shown, or if the account is suspended.
 */
export async function findActorOfSession(
  manager: EntityManager,
  token: string,
  settings: Pick<Settings, 'secondFactor'>,
): Promise<Actor> {
  const [row] = await manager.query<Row[]>(bySession(settings), [token]);
  // Recorded at most once an hour, so that reads seldom write.
  if (row?.isUnnoted === true)
    await manager.query('UPDATE session SET last_used_at = now() WHERE token = $1', [token]);
  return actorIn(row);
}

/**
 * A person as an actor, for work in their name without a request. Anonymous if the person does not exist or the account
 * is suspended.
 */
export const findActorOfPerson = async (manager: EntityManager, personId: string): Promise<Actor> => {
  const [row] = await manager.query<Row[]>(byPerson, [personId]);
  return actorIn(row);
};
