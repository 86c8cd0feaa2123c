import type { Actor } from '@passerelle/accounts';
import {
  type AuditedChange,
  type LoggedAction,
  type Snapshot,
  snapshotOf,
  type Transaction,
} from '@passerelle/database';
import { Idea } from './idea.entity.js';
import { solverFieldNames } from './lists-of-fields.js';
import type { Solver } from './solver.entity.js';
import type { SolverChange, VisibilityChange } from './solver.events.js';

/**
 * The columns of a profile that the audit log shows, and those that it does not: a new column must be in one of the lists. The contact
 * address is shown: its reader may take over the profile, so it matters who changed it.
 */
export const auditedOfSolver = [
  ...solverFieldNames,
  'organisationId',
  'personId',
  'contactRefusedAt',
  'pausedAt',
  'awayFrom',
  'awayUntil',
  'supervisorAskedAt',
  'supervisorId',
  'supervisorSuspended',
  'schoolId',
  'minorUntil',
  'hiddenAt',
  'holderSuspended',
] satisfies (keyof Solver)[];
export const notAuditedOfSolver = [
  'id',
  'complete',
  // The address of a stranger: the log would keep it for good.
  'supervisorEmail',
  // Follows the periods.
  'awayKind',
  // Already the reason of the log entry.
  'hiddenReason',
  'externalId',
  'importFingerprint',
  'createdAt',
  'updatedAt',
  'version',
] satisfies (keyof Solver)[];

/** The actions on a profile, as the audit log names them. */
export const loggedSolverActions: Record<SolverChange | VisibilityChange, LoggedAction> = {
  created: 'create',
  edited: 'edit',
  ideas: 'editIdeas',
  claimed: 'claim',
  paused: 'pause',
  resumed: 'resume',
  absence: 'setAbsence',
  calendar: 'editCalendar',
  hidden: 'hide',
  shown: 'unhide',
  ideaHidden: 'hideIdea',
  ideaShown: 'unhideIdea',
  holder: 'followHolder',
};

/** The content of a profile, for the audit log. */
export const auditOfSolver = (solver: Solver): Snapshot => snapshotOf(solver, auditedOfSolver);

/** The content of a profile with its ideas, which have rows of their own. */
export async function auditWithIdeas(tx: Transaction, solver: Solver): Promise<Snapshot> {
  const ideas = await tx.manager.find(Idea, { where: { solverId: solver.id }, order: { id: 'ASC' } });
  return { ...auditOfSolver(solver), ideas: auditOfIdeas(ideas) };
}

export const auditOfIdeas = (
  ideas: readonly (Pick<Idea, 'title' | 'description'> &
    Partial<Pick<Idea, 'attribution' | 'hiddenAt' | 'signature'>>)[],
): object =>
  ideas.map(({ title, description, attribution, hiddenAt, signature }) => ({
    title,
    description,
    ...(attribution && { attribution }),
    ...(hiddenAt && { hiddenAt }),
    ...(signature && { signature }),
  }));

/** A log entry on a profile, without the changed fields. */
export const onSolver = (
  { personId }: Pick<Actor, 'personId'>,
  solverId: string,
  action: LoggedAction,
): Pick<AuditedChange, 'actorId' | 'object' | 'action'> => ({
  actorId: personId,
  object: { kind: 'solver', id: solverId },
  action,
});
