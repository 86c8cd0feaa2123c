import { belongsToCompanySql } from '@passerelle/needs';
import { speaksForSolverSql } from '@passerelle/solvers';

const speaksSql = `(${speaksForSolverSql}) IS TRUE`;

/**
 * SQL form of `mayReadChannel`. On rows named `introduction`, `need` and `solver`, with the parameters of `parametersOf`.
 * @param channel an SQL expression
 */
export const readsChannelSql = (channel: string): string => `
  CASE ${channel}
    WHEN 'parties' THEN (${belongsToCompanySql} OR ${speaksSql})
      AND introduction.company_reply_answer = 'accepted' AND introduction.solver_reply_answer = 'accepted'
    WHEN 'company' THEN ${belongsToCompanySql} OR (:isCurator AND NOT ${speaksSql})
    WHEN 'solver' THEN NOT ${belongsToCompanySql} AND (${speaksSql} OR :isCurator)
    ELSE false
  END`;
