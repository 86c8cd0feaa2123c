import type { Actor } from './actor.js';

// Lists check the rules of policies in PostgreSQL, so that their pages are full. The SQL form of a rule lies beside its
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
