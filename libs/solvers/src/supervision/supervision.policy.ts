import type { Actor } from '@passerelle/accounts';
import { holdsProfile, type Solver } from '../solver/index.js';

export const supervisionActions = ['see', 'seeRequest', 'ask', 'end', 'setMinority'] as const;
export type SupervisionAction = (typeof supervisionActions)[number];

/** Who may do what about the supervisor of a profile. Only the address that is asked answers. */
export function mayOnSupervision(actor: Actor, action: SupervisionAction, solver: Solver): boolean {
  switch (action) {
    case 'see':
      return actor.isCurator || holdsProfile(actor, solver) || supervises(actor, solver);
    case 'seeRequest':
      return actor.isCurator || holdsProfile(actor, solver);
    case 'ask':
      return holdsProfile(actor, solver);
    case 'end':
      return holdsProfile(actor, solver) || supervises(actor, solver);
    case 'setMinority':
      // Nobody under age takes the protection off alone once somebody answers for them.
      return solver.isMinor && solver.supervisorId !== null
        ? supervises(actor, solver)
        : holdsProfile(actor, solver);
  }
}

const supervises = ({ personId }: Actor, { supervisorId }: Solver): boolean =>
  supervisorId !== null && supervisorId === personId;
