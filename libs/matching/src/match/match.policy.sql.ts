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

/** Whether somebody’s side has said something against a match that still stands. On rows named `match`, `need` and `solver`, likewise. */
export const standsAgainstSql = `EXISTS (
  SELECT FROM match_dismissal AS standing
  WHERE standing.match_id = match.id AND standing.taken_back_at IS NULL AND ${takesBackSql('standing.side')})`;
