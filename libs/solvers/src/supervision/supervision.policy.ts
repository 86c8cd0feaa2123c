import type { Actor } from '@passerelle/accounts';
import type { Solver } from '../solver/solver.entity.js';
import { holdsProfile, supervises } from '../solver/solver.policy.js';

export const supervisionActions = ['see', 'seeRequest', 'ask', 'end', 'setMinority'] as const;
export type SupervisionAction = (typeof supervisionActions)[number];

/** Who may do what about the supervisor of a profile. Only the address that is asked answers. */
export function mayOnSupervision(actor: Actor, action: SupervisionAction, solver: Solver): boolean {
  switch (action) {
    // Curators read in an introduction whether a supervisor is missing: who supervises whom is not their business.
    case 'see':
    case 'end':
      return holdsProfile(actor, solver) || supervises(actor, solver);
    case 'seeRequest':
    case 'ask':
      return holdsProfile(actor, solver);
    case 'setMinority':
      // A minor cannot end the protection alone while a supervisor answers for them.
      return solver.isMinor && solver.supervisorId !== null
        ? supervises(actor, solver)
        : holdsProfile(actor, solver);
  }
}
