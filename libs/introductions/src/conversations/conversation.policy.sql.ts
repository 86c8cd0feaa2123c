import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql } from '@passerelle/solvers';

const holdsSql = `(${holdsProfileSql}) IS TRUE`;

/**
 * As `mayReadChannel`. On rows named `introduction`, `need` and `solver`, with the parameters of `parametersOf`.
 * @param channel an SQL expression
 */
export const readsChannelSql = (channel: string): string => `
  CASE ${channel}
    WHEN 'parties' THEN (${belongsToCompanySql} OR ${holdsSql})
      AND introduction.company_reply_answer = 'accepted' AND introduction.solver_reply_answer = 'accepted'
    WHEN 'company' THEN ${belongsToCompanySql} OR (:isCurator AND NOT ${holdsSql})
    WHEN 'solver' THEN NOT ${belongsToCompanySql} AND (${holdsSql} OR :isCurator)
    ELSE false
  END`;
