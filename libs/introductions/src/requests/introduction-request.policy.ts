import type { Actor } from '@passerelle/accounts';
import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfile, holdsProfileSql } from '@passerelle/solvers';
import type { Parties } from '../parties/parties.js';

export const requestActions = ['see', 'ask', 'withdraw', 'decline'] as const;
export type RequestAction = (typeof requestActions)[number];

/**
 * Who may do what with the request of this need's company to meet this solver. The transitions check the request's
 * state. The solver does not see the request. It gets a proposal once a curator introduces the two.
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

/**
 * SQL form of `mayOnRequest(actor, 'see', { need, solver })`. On rows named `need` and `solver`, with the parameters
 * of `parametersOf`. For a profile without a holder, the holder's id is NULL. The condition on the holder is then
 * unknown, not false.
 */
export const seesRequestSql = `(${belongsToCompanySql} OR (:isCurator AND ${holdsProfileSql} IS NOT TRUE))`;
