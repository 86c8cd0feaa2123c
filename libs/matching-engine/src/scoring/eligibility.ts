import type { NeedFacts, PairHistory, SolverFacts } from '../documents.js';
import { bothRemote, territoriesOverlap } from './territory-closeness.js';

export type Ineligibility =
  | 'not_published'
  | 'solver_inactive'
  | 'solver_away'
  | 'kind_not_wanted'
  | 'territory_not_covered'
  | 'same_organisation'
  | 'dismissed'
  | 'cooling_down';

/**
 * Why a solver must not be proposed for a need, with any score: the first reason that applies, in the order of the
 * type. undefined if it may be proposed. A solver at its monthly cap stays eligible: curators see it.
 */
export function eligibility(
  need: NeedFacts,
  solver: SolverFacts,
  pair: PairHistory | undefined,
): Ineligibility | undefined {
  if (!need.published) return 'not_published';
  if (!solver.active) return 'solver_inactive';
  if (solver.away) return 'solver_away';
  if (need.wantedKinds.length > 0 && !need.wantedKinds.includes(solver.kind)) return 'kind_not_wanted';
  if (!territoriesOverlap(need, solver) && !bothRemote(need, solver)) return 'territory_not_covered';
  if (need.organisationId !== undefined && need.organisationId === solver.organisationId)
    return 'same_organisation';
  if (pair?.dismissed) return 'dismissed';
  if (pair?.coolingDown) return 'cooling_down';
  return undefined;
}
