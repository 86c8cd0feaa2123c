import type { Actor } from './actor.js';

// Lists ask PostgreSQL the rules of policies, so that their pages are full. The SQL form of a rule lies beside its policy, in a file
// `….policy.sql.ts`, and a spec compares the two on every combination.

/** What these conditions take of the actor. */
export const parametersOf = ({ personId, memberships, isCurator, isSignedIn }: Actor) => ({
  personId,
  organisationIds: memberships.map(({ organisationId }) => organisationId),
  isCurator,
  isSignedIn,
});

/** As `isCurator` of the actor that a person is. On a row named `person`. */
export const isCuratorSql = `(person.role IN ('curator', 'admin') AND person.suspended_at IS NULL)`;
