import { RateLimits } from '@passerelle/accounts';
import type { Transaction } from '@passerelle/database';
import { LimitReached } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { Idea } from '../solver/idea.entity.js';
import type { Solver } from '../solver/solver.entity.js';
import { sentences } from '../solvers.sentences.js';
import { CosigningSchool } from './cosigning-school.entity.js';
import { CosignatureAsked } from './cosigning.rules.js';

/**
 * Each request asks a supervisor to read an idea. The limit is above what a learner writes, and below what a
 * supervisor would accept.
 */
const A_DAY = { window: 24 * 60 * 60, max: 40 };

/** Whether the school of this profile's supervisor wants its ideas read first. The caller holds the profile’s lock. */
export const isCosigned = async (
  { manager }: Transaction,
  { supervisorId, schoolId }: Solver,
): Promise<boolean> =>
  supervisorId !== null &&
  schoolId !== null &&
  (await manager.existsBy(CosigningSchool, { organisationId: schoolId }));

/**
 * Notifies the supervisor of an idea that did not wait for them before.
 * @throws {LimitReached} at forty a day for a profile
 */
export async function askToSign(
  tx: Transaction,
  limits: RateLimits,
  { id: ideaId, solverId }: Pick<Idea, 'id' | 'solverId'>,
  actorId: string | null,
): Promise<void> {
  const { allowed, retryAfter } = await limits.consume(`cosignature|${solverId}`, A_DAY, tx.manager);
  if (!allowed) throw new LimitReached(sentences.askedToSignOften(), retryAfter);
  await tx.record(CosignatureAsked({ subjectId: solverId, actorId, data: { solverId, ideaId } }));
}

/**
 * Makes the ideas of profiles wait for their supervisor, or wait no longer. Signed ideas stay signed; ideas that were sent back stay so
 * until their words change.
 * @returns the profiles that have such an idea
 */
export async function followSchool(
  manager: EntityManager,
  solverIds: readonly string[],
  isAsked: boolean,
  now: Date,
): Promise<string[]> {
  const { raw } = await manager
    .createQueryBuilder()
    .update(Idea)
    .set({ signature: isAsked ? 'waiting' : null, signatureAt: isAsked ? now : null, signatureReminders: 0 })
    .where('solver_id = ANY (:solverIds)', { solverIds })
    // A waiting idea waits from now on: the present supervisor has not been asked before.
    .andWhere(isAsked ? `(signature IS NULL OR signature = 'waiting')` : `signature = 'waiting'`)
    .returning('solver_id')
    .execute();
  return [...new Set((raw as { solver_id: string }[]).map(({ solver_id }) => solver_id))].toSorted();
}
