import type { Actor } from '@passerelle/accounts';
import { holdsProfile } from '@passerelle/solvers';
import type { Parties } from '../introduction/index.js';

export const interestActions = ['see', 'seeAnswer', 'seePerson', 'mark', 'withdraw', 'decline'] as const;
export type InterestAction = (typeof interestActions)[number];

/**
 * Who may do what with an interest of this solver in this need, whatever its state allows. The company reads who wants to
 * answer and why; what a curator has replied, and who wrote, is between the curators and the solver.
 */
export function mayOnInterest(actor: Actor, action: InterestAction, { need, solver }: Parties): boolean {
  const holds = holdsProfile(actor, solver);
  const isOfCompany = actor.belongsTo(need.organisationId);
  const curates = actor.isCurator && !isOfCompany;
  switch (action) {
    case 'see':
      return holds || isOfCompany || curates;
    case 'seeAnswer':
    case 'seePerson':
      return holds || curates;
    case 'mark':
    case 'withdraw':
      return holds;
    case 'decline':
      // Nobody answers themselves, nor for their own company.
      return curates && !holds;
  }
}
