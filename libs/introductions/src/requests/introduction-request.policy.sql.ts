import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql } from '@passerelle/solvers';

/**
 * SQL form of `mayOnRequest(actor, 'see', { need, solver })`. On rows named `need` and `solver`, with the parameters of `parametersOf`. For
 * a profile that nobody holds, the holder's id is NULL: the condition on the holder is then unknown, not false.
 */
export const seesRequestSql = `(${belongsToCompanySql} OR (:isCurator AND ${holdsProfileSql} IS NOT TRUE))`;
