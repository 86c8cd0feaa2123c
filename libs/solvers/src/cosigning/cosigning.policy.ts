import type { Actor } from '@passerelle/accounts';
import type { Solver } from '../solver/solver.entity.js';
import { holdsProfile, supervises } from '../solver/solver.policy.js';

export const cosigningActions = ['see', 'seeReason', 'sign'] as const;
export type CosigningAction = (typeof cosigningActions)[number];

/** Who may do what about the co-signature of an idea. */
export function mayOnCosigning(actor: Actor, action: CosigningAction, solver: Solver): boolean {
  switch (action) {
    case 'see':
      // Curators see the idea, and would wonder why others do not.
      return holdsProfile(actor, solver) || supervises(actor, solver) || actor.isCurator;
    case 'seeReason':
      return holdsProfile(actor, solver) || supervises(actor, solver);
    case 'sign':
      // Nobody signs their own idea.
      return supervises(actor, solver) && !holdsProfile(actor, solver);
  }
}
