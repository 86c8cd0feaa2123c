import type { Actor } from '@passerelle/accounts';
import type { Need } from './need.entity.js';

/**
 * A need as its reader may know it. While a curator may still undo a decision about a need, its company reads the
 * need as not decided yet. The company is notified later, or never.
 */
export function asKnownTo(actor: Actor, need: Need): Need {
  if (need.isDecisionUnannounced !== true || !actor.belongsTo(need.organisationId)) return need;
  const waiting = Object.assign(Object.create(Object.getPrototypeOf(need) as object) as Need, need);
  waiting.waitAgain(need.updatedAt);
  return waiting;
}
