import type { Actor } from '@passerelle/accounts';
import type { PartySide } from '../parties/index.js';

// The rules that lists ask PostgreSQL, in the words of `introduction.policy.ts`: a spec compares the two on every combination.
// The conditions are on rows named `introduction`, `need` and `solver`, and take the parameters of `parametersOf`.

/** What the conditions take of an actor. */
export const parametersOf = ({ personId, memberships }: Actor) => ({
  personId,
  organisationIds: memberships.map(({ organisationId }) => organisationId),
});

/** As `holdsProfile`. On `solver`. */
export const holdsProfileSql =
  '(solver.organisation_id = ANY (:organisationIds) OR solver.person_id = :personId)';

const belongsToCompanySql = 'need.organisation_id = ANY (:organisationIds)';

/** As `partyOf(…) === side`. On `need` and, for the solver's side, `solver`. */
export const isPartySql: Record<PartySide, string> = {
  company: belongsToCompanySql,
  solver: `(${holdsProfileSql} AND NOT ${belongsToCompanySql})`,
};

/** As `introduction.awaited.includes(side)`. On `introduction`. */
export const isAwaitedSql = (side: PartySide): string =>
  `(introduction.state = 'proposed' AND introduction.${side}_reply_answer = 'pending')`;

/** As `isListedOfSolver`. On `need` and `solver`. */
export const isListedOfSolverSql = `(${holdsProfileSql} OR NOT ${belongsToCompanySql})`;
