import type { Actor } from '@passerelle/accounts';
import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfile, holdsProfileSql, isHiddenSql } from '@passerelle/solvers';
import type { Parties } from '../parties/parties.js';

export const interestActions = ['see', 'seeAnswer', 'seePerson', 'mark', 'withdraw', 'decline'] as const;
export type InterestAction = (typeof interestActions)[number];

/**
 * Who may do what with the interest of this solver in this need. The transitions check the interest's state. The
 * company reads the name and the message of the solver. Only curators and the solver see a curator's reply and the
 * author of the message.
 */
export function mayOnInterest(actor: Actor, action: InterestAction, { need, solver }: Parties): boolean {
  const holds = holdsProfile(actor, solver);
  const isOfCompany = actor.belongsTo(need.organisationId);
  const curates = actor.isCurator && !isOfCompany;
  switch (action) {
    case 'see':
      // A company reads no interest of a profile that a curator has hidden.
      return holds || (isOfCompany && !solver.isHidden) || curates;
    case 'seeAnswer':
    case 'seePerson':
      return holds || curates;
    case 'mark':
    case 'withdraw':
      return holds;
    case 'decline':
      // No curator answers an interest of their own, or an interest in a need of their own company.
      return curates && !holds;
  }
}

/**
 * SQL form of `mayOnInterest(actor, 'see', { need, solver })`. On rows named `need` and `solver`, with the parameters of `parametersOf`.
 */
export const seesInterestSql = `(${holdsProfileSql}
  OR (${belongsToCompanySql} AND NOT ${isHiddenSql})
  OR (:isCurator AND NOT ${belongsToCompanySql}))`;
