import type { Actor } from '@passerelle/accounts';
import { belongsToCompanySql, mayOnNeed, type Need } from '@passerelle/needs';
import { holdsProfile, holdsProfileSql, mayOnSolver, type Solver } from '@passerelle/solvers';

export const matchSides = ['solver', 'company', 'curator'] as const;
/** The side for which a person judges a match. */
export type MatchSide = (typeof matchSides)[number];

export const matchActions = ['see', 'dismiss', 'restore'] as const;
export type MatchAction = (typeof matchActions)[number];

/** The two sides of a match. */
export interface Pair {
  need: Need;
  solver: Solver;
}

/**
 * The side for which a person judges a match. A curator who is a member of the company or holds the profile judges for that side.
 * undefined: the person has no part in the match.
 */
export function sideOf(actor: Actor, { need, solver }: Pair): MatchSide | undefined {
  if (actor.belongsTo(need.organisationId)) return 'company';
  if (holdsProfile(actor, solver)) return 'solver';
  return actor.isCurator ? 'curator' : undefined;
}

/** Who may do what with a match, in any state. */
export function mayOnMatch(actor: Actor, action: MatchAction, { need, solver }: Pair): boolean {
  switch (action) {
    case 'see':
    case 'dismiss':
    case 'restore':
      // The actor has a right to one of its sides, and may see the other, like all people with such a right.
      return (
        (mayOnNeed(actor, 'seeMatches', need) && mayOnSolver(actor, 'see', solver)) ||
        (mayOnSolver(actor, 'seeMatches', solver) && mayOnNeed(actor, 'see', need))
      );
  }
}

/**
 * The sides whose dismissals are withdrawn when this person restores a match: the person's own side. A curator
 * withdraws those of all sides. But a curator who is a party of the match does not withdraw those of the other party.
 */
export function sidesWithdrawnBy(actor: Actor, pair: Pair): readonly MatchSide[] {
  const side = sideOf(actor, pair);
  if (side === undefined) return [];
  return side === 'curator' ? matchSides : [side];
}

/**
 * SQL form of `sidesWithdrawnBy(actor, { need, solver }).includes(side)`. On rows named `need` and `solver`, with the parameters of
 * `parametersOf`.
 * @param side a column that holds a side
 */
export const mayWithdrawSql = (side: string): string =>
  `CASE WHEN ${belongsToCompanySql} THEN ${side} = 'company'
    WHEN ${holdsProfileSql} THEN ${side} = 'solver'
    ELSE :isCurator END`;

/**
 * Whether a dismissal of a match by the reader's side is still valid. On rows named `match`, `need` and `solver`,
 * with the same parameters.
 */
export const standsAgainstSql = `EXISTS (
  SELECT FROM match_dismissal AS standing
  WHERE standing.match_id = match.id AND standing.taken_back_at IS NULL AND ${mayWithdrawSql('standing.side')})`;
