import { belongsToCompanySql } from '@passerelle/needs';
import { holdsProfileSql, speaksForSolverSql } from '@passerelle/solvers';
import type { PartySide } from '../parties/parties.js';
import { isUnannouncedSql } from './is-unannounced.sql.js';

// The SQL form of rules of `introduction.policy.ts`. The conditions are on rows named `introduction`, `need` and `solver`, and take the
// parameters of `parametersOf`.

const isOfPartySql = `(${belongsToCompanySql} OR ${speaksForSolverSql})`;
const isKnownSql = `NOT ${isUnannouncedSql('introduction')}`;

/** SQL form of `mayOnIntroduction(actor, 'see', introduction, { need, solver })`. */
export const seesIntroductionSql = `((:isCurator OR ${isOfPartySql}) AND (${isKnownSql} OR NOT ${isOfPartySql}))`;

/** SQL form of `partyOf(…) === side`, for introductions that the parties know of. */
export const isPartySql: Record<PartySide, string> = {
  company: `(${belongsToCompanySql} AND ${isKnownSql})`,
  solver: `(${speaksForSolverSql} AND NOT ${belongsToCompanySql} AND ${isKnownSql})`,
};

/** SQL form of `introduction.awaited.includes(side)`. On `introduction`. */
export const isAwaitedSql = (side: PartySide): string =>
  `(introduction.state = 'proposed' AND introduction.${side}_reply_answer = 'pending')`;

/** The side's answer is awaited, and the reader may give it: as `mayOnIntroduction(actor, 'accept', …)` for a reader of that side. */
export const awaitsReaderSql = (side: PartySide): string =>
  side === 'company' ? isAwaitedSql(side) : `(${isAwaitedSql(side)} AND ${holdsProfileSql})`;

/** SQL form of `isListedOfSolver`. On `need` and `solver`. */
export const isListedOfSolverSql = `(${holdsProfileSql} OR NOT ${belongsToCompanySql})`;
