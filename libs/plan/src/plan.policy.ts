import type { Actor } from '@passerelle/accounts';
import type { Plan } from './plan.entity.js';

export type PlanAction = 'see' | 'edit';

/** Curators write plans. Every signed-in person reads the shared ones. */
export const mayOnPlan = (actor: Actor, action: PlanAction, { shared }: Pick<Plan, 'shared'>): boolean =>
  actor.isCurator || (action === 'see' && actor.isSignedIn && shared);

// The SQL form of a rule of `plan.policy.ts`. The condition is on a row named `plan`, with the parameters of `parametersOf`.

/** SQL form of `mayOnPlan(actor, 'see', plan)`. */
export const seesPlanSql = '(:isCurator OR (:isSignedIn AND plan.shared))';
