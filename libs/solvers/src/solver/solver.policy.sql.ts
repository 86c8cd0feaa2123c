// The SQL form of rules of `solver.policy.ts`. The conditions are on a row named `solver`, and take the parameters of `parametersOf`.

/** SQL form of `isHidden`. */
export const isHiddenSql = '(solver.hidden_at IS NOT NULL OR solver.holder_suspended)';

/** SQL form of `holdsProfile`. */
export const holdsProfileSql =
  '(solver.organisation_id = ANY (:organisationIds) OR solver.person_id = :personId)';

/** SQL form of `supervisesMinor`. */
const supervisesMinorSql = '(solver.minor_until IS NOT NULL AND solver.supervisor_id = :personId)';

/** SQL form of `speaksForSolver`. */
export const speaksForSolverSql = `(${holdsProfileSql} OR ${supervisesMinorSql})`;

/** The reader is asked to supervise: the address is their own, and proven. */
export const isAskedToSuperviseSql =
  'solver.supervisor_email = (SELECT email FROM person WHERE id = :personId AND email_verified)';

/** The reader has a part in the supervision: holder, supervisor, or person asked to supervise. */
export const hasPartInSupervisionSql = `(${holdsProfileSql} OR solver.supervisor_id = :personId OR ${isAskedToSuperviseSql})`;

/** SQL form of `isTold`, on a row named `idea`. */
export const isToldSql = `(idea.hidden_at IS NULL AND (idea.signature IS NULL OR idea.signature = 'signed'))`;
