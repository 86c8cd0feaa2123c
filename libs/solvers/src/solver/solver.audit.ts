import type { Actor } from '@passerelle/accounts';
import { type AuditedChange, type Snapshot, snapshotOf, type Transaction } from '@passerelle/database';
import { Idea } from './idea.entity.js';
import type { Solver } from './solver.entity.js';
import type { SolverChange } from './solver.events.js';

/**
 * What the log tells of a profile, of its columns; a new column is in one of the two. The contact address is in: whoever
 * reads its mail may take the profile over, so who changed it is worth knowing.
 */
export const auditedOfSolver = [
  'kind',
  'name',
  'headline',
  'description',
  'siren',
  'website',
  'tagIds',
  'keywords',
  'territoryCodes',
  'worksRemotely',
  'organisationId',
  'personId',
  'contactEmail',
  'contactRefusedAt',
  'availability',
  'monthlyCap',
  'pausedAt',
  'awayFrom',
  'awayUntil',
] as const satisfies (keyof Solver)[];
export const notAuditedOfSolver = [
  'id',
  'complete',
  'externalId',
  'importFingerprint',
  'createdAt',
  'updatedAt',
] as const satisfies (keyof Solver)[];

/** How the log calls what happens to a profile. */
export const solverDeeds: Record<SolverChange, string> = {
  created: 'create',
  edited: 'edit',
  ideas: 'editIdeas',
  claimed: 'claim',
  paused: 'pause',
  resumed: 'resume',
  absence: 'setAbsence',
};

/** What a profile says, for the log. */
export const auditOfSolver = (solver: Solver): Snapshot => snapshotOf(solver, auditedOfSolver);

/** What a profile says with its ideas, which lie in rows of their own. */
export async function auditWithIdeas(tx: Transaction, solver: Solver): Promise<Snapshot> {
  const ideas = await tx.manager.find(Idea, { where: { solverId: solver.id }, order: { id: 'ASC' } });
  return { ...auditOfSolver(solver), ideas: auditOfIdeas(ideas) };
}

export const auditOfIdeas = (ideas: readonly Pick<Idea, 'title' | 'description'>[]): object =>
  ideas.map(({ title, description }) => ({ title, description }));

/** What somebody does to a profile, without what it changes. */
export const onSolver = (
  { personId }: Pick<Actor, 'personId'>,
  solverId: string,
  action: string,
): Pick<AuditedChange, 'actorId' | 'object' | 'action'> => ({
  actorId: personId,
  object: { kind: 'solver', id: solverId },
  action,
});
