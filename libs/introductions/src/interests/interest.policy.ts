import type { Actor } from '@passerelle/accounts';
import { holdsProfile } from '@passerelle/solvers';
import type { Parties } from '../parties/index.js';

export const interestActions = ['see', 'seeAnswer', 'seePerson', 'mark', 'withdraw', 'decline'] as const;
export type InterestAction = (typeof interestActions)[number];

/**
 * Who may do what with the interest of this solver in this need. The state of the interest is not looked at: the
 * transitions decide that.
 * The company reads who wants to answer and why. What a curator replied, and who wrote the message, only
 * curators and the solver see.
 */
export function mayOnInterest(actor: Actor, action: InterestAction, { need, solver }: Parties): boolean {
  const holds = holdsProfile(actor, solver);
  const isOfCompany = actor.belongsTo(need.organisationId);
  const curates = actor.isCurator && !isOfCompany;
  switch (action) {
    case 'see':
      // What a curator has hidden says nothing to the company any more.
      return holds || (isOfCompany && !solver.isHidden) || curates;
    case 'seeAnswer':
    case 'seePerson':
      return holds || curates;
    case 'mark':
    case 'withdraw':
      return holds;
    case 'decline':
      // Nobody answers an interest of their own, or one in a need of their own company.
      return curates && !holds;
  }
}
