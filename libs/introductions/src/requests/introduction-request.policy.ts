import type { Actor } from '@passerelle/accounts';
import { holdsProfile } from '@passerelle/solvers';
import type { Parties } from '../parties/index.js';

export const requestActions = ['see', 'ask', 'withdraw', 'decline'] as const;
export type RequestAction = (typeof requestActions)[number];

/**
 * Who may do what with the request of this need's company to meet this solver. The state of the request is not looked at: the transitions
 * decide that. The solver is not told: it is asked once a curator introduces the two.
 */
export function mayOnRequest(actor: Actor, action: RequestAction, { need, solver }: Parties): boolean {
  const isOfCompany = actor.belongsTo(need.organisationId);
  const curates = actor.isCurator && !isOfCompany && !holdsProfile(actor, solver);
  switch (action) {
    case 'see':
      return isOfCompany || curates;
    case 'ask':
    case 'withdraw':
      return isOfCompany;
    case 'decline':
      return curates;
  }
}
