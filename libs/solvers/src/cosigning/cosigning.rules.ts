import type { Actor } from '@passerelle/accounts';
import { EventSet, type Invalidation } from '@passerelle/database';
import { labelled, text } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Solver } from '../solver/solver.entity.js';
import { theSupervision } from '../solver/solver.events.js';
import { holdsProfile, supervises } from '../solver/solver.policy.js';
import { sentences } from '../solvers.sentences.js';

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

/** A learner has written an idea for their supervisor to read. */
export const CosignatureAsked = cosigningEvents.define<{ solverId: string; ideaId: string }>(
  'CosignatureAsked',
  { invalidates: theSupervision },
);

/** The supervisor has signed the words of an idea. Other people see it from now on. */
export const IdeaCosigned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaCosigned', {
  invalidates: theSupervision,
});

/** The supervisor has sent an idea back. The event's reason is theirs. */
export const IdeaReturned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaReturned', {
  invalidates: theSupervision,
});

/** Why an idea is sent back, in words for its author. */
export const returnInput = labelled(z.object({ reason: text({ min: 3, max: 1_000 }) }), {
  reason: sentences.returnedReason(),
});

export const cosigningActions = ['see', 'seeReason', 'sign'] as const;
export type CosigningAction = (typeof cosigningActions)[number];

/** Who may do what with the co-signature of an idea. */
export function mayOnCosigning(actor: Actor, action: CosigningAction, solver: Solver): boolean {
  switch (action) {
    case 'see':
      // Curators see the idea. Otherwise they would not know why others do not.
      return holdsProfile(actor, solver) || supervises(actor, solver) || actor.isCurator;
    case 'seeReason':
      return holdsProfile(actor, solver) || supervises(actor, solver);
    case 'sign':
      // Nobody signs their own idea.
      return supervises(actor, solver) && !holdsProfile(actor, solver);
  }
}
