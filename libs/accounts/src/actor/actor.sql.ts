import type { Settings } from '@passerelle/config';
import type { Actor } from './actor.js';
import { isSessionOpenSql } from './half-open.js';

// Lists check the rules of policies in PostgreSQL, so that their pages are full. The SQL form of a rule is beside its
// policy, in a file `….policy.sql.ts`. A spec compares the two on every combination.

/** The parameters of these conditions that come from the actor. */
export const parametersOf = ({ personId, memberships, isCurator, isSignedIn }: Actor) => ({
  personId,
  organisationIds: memberships.map(({ organisationId }) => organisationId),
  isCurator,
  isSignedIn,
});

/** Same rule as `Actor.isCurator`, on a row named `person`. */
export const isCuratorSql = `(person.role IN ('curator', 'admin') AND person.suspended_at IS NULL)`;

// Checks in PostgreSQL, for many readers at once, whether they may read an object. Uses the conditions that filter a
// list for one reader.

/**
 * A query for the readers with an open session, named `reader`, with the parameters of `parametersOf` for each. Leaves
 * out sessions that have ended or are half open, and suspended accounts.
 * @param sessionIds an SQL expression: an array of ids
 */
export const readersSql = (sessionIds: string, settings: Pick<Settings, 'secondFactor'>): string => `
  SELECT session.id AS session_id, person.id AS person_id, person.role IN ('curator', 'admin') AS is_curator,
    ARRAY(SELECT membership.organisation_id FROM membership WHERE membership.person_id = person.id) AS organisation_ids
  FROM session JOIN person ON person.id = session.person_id
  WHERE session.id = ANY (${sessionIds}) AND ${isSessionOpenSql(settings)}`;

/** Turns a condition on the parameters of `parametersOf` into a condition on each `reader` of a query. */
export const ofReader = (condition: string): string =>
  condition
    .replaceAll(':isSignedIn', 'true')
    .replaceAll(':isCurator', 'reader.is_curator')
    .replaceAll(':organisationIds', 'reader.organisation_ids')
    .replaceAll(':personId', 'reader.person_id');
