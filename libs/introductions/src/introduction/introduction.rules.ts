import type { Actor } from '@passerelle/accounts';
import { belongsToCompanySql, mayOnNeed, type Need } from '@passerelle/needs';
import { labelled, rule, text } from '@passerelle/problems';
import {
  holdsProfile,
  holdsProfileSql,
  mayOnSolver,
  type Solver,
  speaksForSolverSql,
} from '@passerelle/solvers';
import { z } from 'zod';
import { sentences } from '../introductions.sentences.js';
import { type Parties, partyOf, type PartySide } from '../parties/parties.js';
import { type Introduction, outcomes, withdrawalReasons } from './introduction.entity.js';
import { isUnannouncedSql } from './introduction.events.js';

/** The longest note from a curator to a party, or from a party that declines, in characters. */
export const LONGEST_NOTE = 1_000;
export const note = text({ min: 0, max: LONGEST_NOTE });

const reasonRule = rule('note_needed', sentences.noteNeeded());

/** One of a few reasons and a note, which may be empty unless the reason is “other”. */
export const reasonInput = <const Reasons extends readonly string[]>(reasons: Reasons) =>
  labelled(
    z
      .object({ reason: z.enum(reasons), note })
      .refine((input) => input.reason !== 'other' || input.note !== '', { ...reasonRule, path: ['note'] }),
    { reason: sentences.reasonLabel(), note: sentences.noteLabel() },
  );

export const withdrawalInput = reasonInput(withdrawalReasons);

export const outcomeInput = labelled(z.object({ outcome: z.enum(outcomes), note }), {
  outcome: sentences.outcomeLabel(),
  note: sentences.noteLabel(),
});

// The SQL form of rules of `introduction.policy.ts`. The conditions are on rows named `introduction`, `need` and `solver`, and take the
// parameters of `parametersOf`.

const isOfPartySql = `(${belongsToCompanySql} OR ${speaksForSolverSql})`;
const isKnownSql = `NOT ${isUnannouncedSql('introduction')}`;

/** SQL form of `mayOnIntroduction(actor, 'see', introduction, { need, solver })`. */
export const seesIntroductionSql = `((:isCurator OR ${isOfPartySql}) AND (${isKnownSql} OR NOT ${isOfPartySql}))`;

/** SQL form of `partyOf(…) === side`, for introductions that are visible to the parties. */
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

export const introductionActions = [
  'see',
  'seeLog',
  'accept',
  'decline',
  'takeBack',
  'withdraw',
  'planMeeting',
  'proposeTimes',
  'chooseTime',
  'callOffMeeting',
  'markMet',
  'conclude',
  'seeSolver',
  'seeCompany',
  'seeCompanyNote',
  'seeSolverNote',
  'seeContacts',
] as const;
export type IntroductionAction = (typeof introductionActions)[number];

/**
 * Who may do what with an introduction. The policy checks the state only for visibility. The transitions check the
 * rest. A curator who belongs to one of the parties acts as that party. No curator answers for a party. Until its
 * parties are notified, they cannot see it.
 */
export function mayOnIntroduction(
  actor: Actor,
  action: IntroductionAction,
  introduction: Introduction,
  parties: Parties,
): boolean {
  const side = partyOf(actor, parties);
  const curates = actor.isCurator && side === undefined;
  const party = introduction.isUnannounced === true ? undefined : side;
  switch (action) {
    case 'see':
      return party !== undefined || curates;
    case 'accept':
    case 'decline':
    case 'takeBack':
      // The supervisor of a minor writes for the minor, but does not choose for them.
      return party === 'company' || (party === 'solver' && holdsProfile(actor, parties.solver));
    case 'proposeTimes':
    case 'chooseTime':
      return party !== undefined;
    case 'seeLog':
    case 'withdraw':
    case 'conclude':
      return curates;
    case 'planMeeting':
    case 'callOffMeeting':
    case 'markMet':
      return party !== undefined || curates;
    case 'seeSolver':
      return (
        curates ||
        party === 'solver' ||
        (party === 'company' &&
          (mayBeNamed(introduction, parties).solver || mayOnSolver(actor, 'see', parties.solver)))
      );
    case 'seeCompany':
      return (
        curates ||
        party === 'company' ||
        (party === 'solver' &&
          (mayBeNamed(introduction, parties).company || mayOnNeed(actor, 'seeCompany', parties.need)))
      );
    case 'seeCompanyNote':
      return curates || party === 'company';
    case 'seeSolverNote':
      return curates || party === 'solver';
    case 'seeContacts':
      // Even curators do not see contact details before both parties have accepted.
      return introduction.isOpened && (party !== undefined || curates);
  }
}

/**
 * Which party may be named to the other, also in a mail. An introduction hides nothing that its reader can see
 * elsewhere in the product. Once both have accepted, each sees the other's name. Contact details have their own rule.
 */
export const mayBeNamed = (
  { isOpened }: Pick<Introduction, 'isOpened'>,
  { need, solver }: Parties,
): Record<PartySide, boolean> => ({
  // Every person who is signed in may read a complete profile.
  solver: isOpened || solver.complete,
  company: isOpened || !need.confidential,
});

/** Who may introduce a need to solvers: a curator, but not for their own company. */
export const mayIntroduce = (actor: Actor, { organisationId }: Need): boolean =>
  actor.isCurator && !actor.belongsTo(organisationId);

/** Who may read the introductions of a need. */
export const mayListOfNeed = (actor: Actor, need: Need): boolean => mayOnNeed(actor, 'seeMatches', need);

/** Who may read the introductions of a solver, as filtered by `isListedOfSolver`. */
export const mayListOfSolver = (actor: Actor, solver: Solver): boolean =>
  mayOnSolver(actor, 'seeMatches', solver);

/**
 * Which introductions are in the list of a solver. A curator who belongs to a company does not see in this list whom
 * the company is asked to meet, since the company itself does not know yet.
 */
export const isListedOfSolver = (actor: Actor, { need, solver }: Parties): boolean =>
  holdsProfile(actor, solver) || !actor.belongsTo(need.organisationId);
