import type { Actor } from '@passerelle/accounts';
import { mayOnNeed, type Need } from '@passerelle/needs';
import { holdsProfile, mayOnSolver, type Solver } from '@passerelle/solvers';
import { type Parties, partyOf, type PartySide } from '../parties/parties.js';
import type { Introduction } from './introduction.entity.js';

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
 * Who may do what with an introduction. The policy does not look at the state, except for what is shown: the transitions decide the rest. A
 * curator who belongs to one of the parties acts as that party. No curator answers for a party. Until its parties are
 * notified, there is none for them.
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
      // The supervisor of a minor talks for the minor, but does not choose for them.
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
 * Which party may be named to the other, also in a mail. An introduction hides nothing that its reader can see elsewhere in the product.
 * Once both have accepted, each knows the other. How to reach each other is another matter.
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
 * Which introductions are in the list of a solver. A curator who belongs to a company does not learn from this list whom the company is
 * asked to meet: the company itself does not know yet.
 */
export const isListedOfSolver = (actor: Actor, { need, solver }: Parties): boolean =>
  holdsProfile(actor, solver) || !actor.belongsTo(need.organisationId);
