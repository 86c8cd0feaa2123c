import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql } from '@passerelle/solvers';

/** As `mayOnInterest(actor, 'see', { need, solver })`. On rows named `need` and `solver`, with the parameters of `parametersOf`. */
export const seesInterestSql = `(:isCurator OR ${belongsToCompanySql} OR ${holdsProfileSql})`;
