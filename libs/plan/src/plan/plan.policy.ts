import type { Actor } from '@passerelle/accounts';
import type { Plan } from './plan.entity.js';

export type PlanAction = 'see' | 'edit';

/** Curators write plans; whoever is signed in reads those that are shared. */
export const mayOnPlan = (actor: Actor, action: PlanAction, { shared }: Pick<Plan, 'shared'>): boolean =>
  actor.isCurator || (action === 'see' && actor.isSignedIn && shared);
