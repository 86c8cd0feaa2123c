// The SQL form of rules of `solver.policy.ts`. The conditions are on a row named `solver`, and take the parameters of `parametersOf`.

/** As `isHidden`. */
export const isHiddenSql = '(solver.hidden_at IS NOT NULL OR solver.holder_suspended)';

/** As `holdsProfile`. */
export const holdsProfileSql =
  '(solver.organisation_id = ANY (:organisationIds) OR solver.person_id = :personId)';

/** As `supervisesMinor`. */
const supervisesMinorSql = '(solver.minor_until IS NOT NULL AND solver.supervisor_id = :personId)';

/** As `speaksForSolver`. */
export const speaksForSolverSql = `(${holdsProfileSql} OR ${supervisesMinorSql})`;

/** Whoever is asked to supervise: the address is theirs, and proven. */
export const isAskedToSuperviseSql =
  'solver.supervisor_email = (SELECT email FROM person WHERE id = :personId AND email_verified)';

/** Those whom a supervision concerns: who holds the profile, who supervises, and who is asked to. */
export const hasPartInSupervisionSql = `(${holdsProfileSql} OR solver.supervisor_id = :personId OR ${isAskedToSuperviseSql})`;

/** As `isTold`, on a row named `idea`. */
export const isToldSql = `(idea.hidden_at IS NULL AND (idea.signature IS NULL OR idea.signature = 'signed'))`;
