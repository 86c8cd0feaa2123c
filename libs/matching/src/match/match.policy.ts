import type { Actor } from '@passerelle/accounts';
import { mayOnNeed, type Need } from '@passerelle/needs';
import { holdsProfile, mayOnSolver, type Solver } from '@passerelle/solvers';

export const matchSides = ['solver', 'company', 'curator'] as const;
/** For whom somebody speaks of a match. */
export type MatchSide = (typeof matchSides)[number];

export const matchActions = ['see', 'dismiss', 'restore'] as const;
export type MatchAction = (typeof matchActions)[number];

/** The two sides of a match. */
export interface Pair {
  need: Need;
  solver: Solver;
}

/**
 * For whom this person speaks of a match: for their own company or profile before they speak as a curator. Undefined if it
 * is nothing to them.
 */
export function sideOf(actor: Actor, { need, solver }: Pair): MatchSide | undefined {
  if (actor.belongsTo(need.organisationId)) return 'company';
  if (holdsProfile(actor, solver)) return 'solver';
  return actor.isCurator ? 'curator' : undefined;
}

/** Who may do what with a match, in whatever state it is. */
export function mayOnMatch(actor: Actor, action: MatchAction, { need, solver }: Pair): boolean {
  switch (action) {
    case 'see':
    case 'dismiss':
    case 'restore':
      // A right to one of its sides, and the other one to be read by all who have such a right.
      return (
        (mayOnNeed(actor, 'seeMatches', need) && mayOnSolver(actor, 'see', solver)) ||
        (mayOnSolver(actor, 'seeMatches', solver) && mayOnNeed(actor, 'see', need))
      );
  }
}

/**
 * Whose answers this person takes back by restoring a match: their own side's. A curator takes back everybody's, but not
 * what the other party has said of their own match.
 */
export function sidesTakenBackBy(actor: Actor, pair: Pair): readonly MatchSide[] {
  const side = sideOf(actor, pair);
  if (side === undefined) return [];
  return side === 'curator' ? matchSides : [side];
}
