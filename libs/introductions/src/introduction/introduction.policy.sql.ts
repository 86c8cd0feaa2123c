import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql, speaksForSolverSql } from '@passerelle/solvers';
import type { PartySide } from '../parties/index.js';

// The SQL form of rules of `introduction.policy.ts`. The conditions are on rows named `introduction`, `need` and `solver`, and take the
// parameters of `parametersOf`.

/** As `mayOnIntroduction(actor, 'see', introduction, { need, solver })`. On `need` and `solver`. */
export const seesIntroductionSql = `(:isCurator OR ${belongsToCompanySql} OR ${speaksForSolverSql})`;

/** As `partyOf(…) === side`. On `need` and, for the solver's side, `solver`. */
export const isPartySql: Record<PartySide, string> = {
  company: belongsToCompanySql,
  solver: `(${speaksForSolverSql} AND NOT ${belongsToCompanySql})`,
};

/** As `introduction.awaited.includes(side)`. On `introduction`. */
export const isAwaitedSql = (side: PartySide): string =>
  `(introduction.state = 'proposed' AND introduction.${side}_reply_answer = 'pending')`;

/** The same, and the answer is the reader's to give: as `mayOnIntroduction(actor, 'accept', …)` of one of that side. */
export const awaitsReaderSql = (side: PartySide): string =>
  side === 'company' ? isAwaitedSql(side) : `(${isAwaitedSql(side)} AND ${holdsProfileSql})`;

/** As `isListedOfSolver`. On `need` and `solver`. */
export const isListedOfSolverSql = `(${holdsProfileSql} OR NOT ${belongsToCompanySql})`;
