import type { Actor } from '@passerelle/accounts';
import type { Need } from '@passerelle/needs';
import { type Solver, speaksForSolver } from '@passerelle/solvers';

/** The two parties of an introduction. */
export interface Parties {
  need: Need;
  solver: Solver;
}

export const partySides = ['company', 'solver'] as const;
export type PartySide = (typeof partySides)[number];

export const otherSide = (side: PartySide): PartySide => (side === 'company' ? 'solver' : 'company');

/** The side that this person speaks for; undefined: neither. A person on both sides speaks for the company. */
export function partyOf(actor: Actor, { need, solver }: Parties): PartySide | undefined {
  if (actor.belongsTo(need.organisationId)) return 'company';
  return speaksForSolver(actor, solver) ? 'solver' : undefined;
}
