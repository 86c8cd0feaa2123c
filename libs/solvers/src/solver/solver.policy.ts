import type { Actor } from '@passerelle/accounts';
import type { Idea } from './idea.entity.js';
import type { Solver } from './solver.entity.js';

export const solverActions = [
  'see',
  'seeContact',
  'seeMatches',
  'seeHiding',
  'seeCalendar',
  'edit',
  'invite',
  'hide',
] as const;
export type SolverAction = (typeof solverActions)[number];

/** Who may do what with a profile. Curators keep the unclaimed profiles and never edit a claimed one. */
export function mayOnSolver(actor: Actor, action: SolverAction, solver: Solver): boolean {
  switch (action) {
    case 'see':
      return (actor.isSignedIn && solver.complete) || actor.isCurator || holdsProfile(actor, solver);
    case 'seeContact':
    case 'seeMatches':
    case 'seeHiding':
    case 'seeCalendar':
      return actor.isCurator || holdsProfile(actor, solver);
    case 'edit':
      return holdsProfile(actor, solver) || (actor.isCurator && !solver.isClaimed);
    case 'invite':
      return actor.isCurator && !solver.isClaimed;
    case 'hide':
      // Nobody judges their own profile.
      return actor.isCurator && !holdsProfile(actor, solver);
  }
}

/**
 * Whether a person who may see the profile also sees this idea. An idea that is not shown to others is for the holders, their supervisor
 * and curators only.
 */
export const seesIdea = (actor: Actor, { isShown }: Pick<Idea, 'isShown'>, solver: Solver): boolean =>
  isShown || actor.isCurator || holdsProfile(actor, solver) || supervises(actor, solver);

/** Whether this person supervises the profile's holder, of age or not. */
export const supervises = ({ personId }: Actor, { supervisorId }: Pick<Solver, 'supervisorId'>): boolean =>
  supervisorId !== null && supervisorId === personId;

/** Whether this person holds the profile, alone or through an organisation. */
export function holdsProfile(actor: Actor, { personId, organisationId }: Solver): boolean {
  if (organisationId !== null) return actor.belongsTo(organisationId);
  return personId !== null && personId === actor.personId;
}

/** Whether this person supervises a holder under age. */
export const supervisesMinor = (actor: Actor, solver: Pick<Solver, 'isMinor' | 'supervisorId'>): boolean =>
  solver.isMinor && supervises(actor, solver);

/** Whether this person talks to others for the profile: a holder, or the supervisor of a holder under age. */
export const speaksForSolver = (actor: Actor, solver: Solver): boolean =>
  holdsProfile(actor, solver) || supervisesMinor(actor, solver);

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

/** SQL form of `isShown`, on a row named `idea`. */
export const isIdeaShownSql = `(idea.hidden_at IS NULL AND (idea.signature IS NULL OR idea.signature = 'signed'))`;
