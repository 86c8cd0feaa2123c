import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql } from '@passerelle/solvers';

/**
 * As `mayOnRequest(actor, 'see', { need, solver })`. On rows named `need` and `solver`, with the parameters of `parametersOf`. A profile that
 * nobody holds has no id to compare: then the condition on its holder is unknown, not false.
 */
export const seesRequestSql = `(${belongsToCompanySql} OR (:isCurator AND ${holdsProfileSql} IS NOT TRUE))`;
