import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql } from '@passerelle/solvers';

/**
 * As `sidesTakenBackBy(actor, { need, solver }).includes(side)`. On rows named `need` and `solver`, with the parameters of `parametersOf`.
 * @param side a column that holds a side
 */
export const takesBackSql = (side: string): string =>
  `CASE WHEN ${belongsToCompanySql} THEN ${side} = 'company'
    WHEN ${holdsProfileSql} THEN ${side} = 'solver'
    ELSE :isCurator END`;
