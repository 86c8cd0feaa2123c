import { EventSet, type Invalidation } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { theSupervision } from '../solver/index.js';

export const cosigningEvents = new EventSet();

/** The ideas of all learners of the school now wait for a co-signature, or wait no longer. */
async function learnersOfSchool(
  { organisationId }: { organisationId: string },
  manager: EntityManager,
): Promise<Invalidation[]> {
  const solvers = await manager.query<{ id: string }[]>(
    'SELECT id FROM solver WHERE school_id = $1 AND supervisor_id IS NOT NULL',
    [organisationId],
  );
  return solvers.map(({ id }) => ({ topic: 'supervision', id }));
}

/** A school starts or stops asking that its learners' ideas are read first. */
export const CosigningChanged = cosigningEvents.define<{ organisationId: string; asks: boolean }>(
  'CosigningChanged',
  { invalidates: learnersOfSchool },
);

/** A learner has written an idea that their supervisor is to read. */
export const CosignatureAsked = cosigningEvents.define<{ solverId: string; ideaId: string }>(
  'CosignatureAsked',
  { invalidates: theSupervision },
);

/** The supervisor has signed the words of an idea: other people see it from now on. */
export const IdeaCosigned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaCosigned', {
  invalidates: theSupervision,
});

/** The supervisor has sent an idea back. The event's reason is theirs. */
export const IdeaReturned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaReturned', {
  invalidates: theSupervision,
});
