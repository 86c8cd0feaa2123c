import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql, isHiddenSql } from '@passerelle/solvers';

/**
 * SQL form of `mayOnInterest(actor, 'see', { need, solver })`. On rows named `need` and `solver`, with the parameters of `parametersOf`.
 */
export const seesInterestSql = `(${holdsProfileSql}
  OR (${belongsToCompanySql} AND NOT ${isHiddenSql})
  OR (:isCurator AND NOT ${belongsToCompanySql}))`;
