import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql } from '@passerelle/solvers';

/**
 * SQL form of `sidesTakenBackBy(actor, { need, solver }).includes(side)`. On rows named `need` and `solver`, with the parameters of
 * `parametersOf`.
 * @param side a column that holds a side
 */
export const takesBackSql = (side: string): string =>
  `CASE WHEN ${belongsToCompanySql} THEN ${side} = 'company'
    WHEN ${holdsProfileSql} THEN ${side} = 'solver'
    ELSE :isCurator END`;

/**
 * Whether a dismissal of a match by the reader's side still stands. On rows named `match`, `need` and `solver`, with the same parameters.
 */
export const standsAgainstSql = `EXISTS (
  SELECT FROM match_dismissal AS standing
  WHERE standing.match_id = match.id AND standing.taken_back_at IS NULL AND ${takesBackSql('standing.side')})`;
