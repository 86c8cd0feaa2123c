import type { Actor } from '../actor/actor.js';
import type { Person } from '../people/person.entity.js';

export const accountActions = ['suspend', 'reinstate', 'setRole', 'endSessions'] as const;
export type AccountAction = (typeof accountActions)[number];

/**
 * What an admin may do with an account. Nobody suspends themselves. That at least one active admin remains is checked by
 * the service, under a lock.
 */
export function mayOnAccount(
  actor: Actor,
  action: AccountAction,
  person: Pick<Person, 'id' | 'suspendedAt'>,
): boolean {
  if (!actor.isAdmin) return false;
  const isSuspended = person.suspendedAt !== null;
  switch (action) {
    case 'suspend':
      return !isSuspended && person.id !== actor.personId;
    case 'reinstate':
      return isSuspended;
    case 'setRole':
    case 'endSessions':
      return true;
  }
}
