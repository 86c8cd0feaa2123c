import { EventSet } from '@passerelle/database';
import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import type { Actor, PlatformRole } from '../actor/actor.js';
import { PASSWORD_LENGTH } from '../passwords/password-rules.js';
import type { Person } from '../people/person.entity.js';
import { emailAddress, personNameByCurator } from '../people/person.input.js';

const password = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);
const labels = {
  email: sentences.email(),
  name: sentences.personName(),
  password: sentences.password(),
};
const account = z.object({ email: emailAddress, name: personNameByCurator, password });

/** An account that the product makes: for demonstrations, tests and the command line. */
export const newPerson = labelled(account, labels);
export const newAdmin = labelled(account.extend({ password: password.optional() }), labels);

/** Why an admin suspends or reinstates an account. */
export const suspensionInput = labelled(z.object({ reason: text({ min: 3, max: 1_000 }) }), {
  reason: sentences.suspensionReason(),
});

export const accountActions = [
  'suspend',
  'reinstate',
  'setRole',
  'endSessions',
  'resetSecondFactor',
] as const;
export type AccountAction = (typeof accountActions)[number];

/**
 * The actions of an admin on an account. Nobody suspends themselves, nor resets their own second factor. The
 * service checks, under a lock, that at least one active admin remains.
 */
export function mayOnAccount(
  actor: Actor,
  action: AccountAction,
  person: Pick<Person, 'id' | 'suspendedAt' | 'secondFactorSince'>,
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
    case 'resetSecondFactor':
      return person.secondFactorSince !== null && person.id !== actor.personId;
  }
}

export const personEvents = new EventSet();

/** The subject of each is the person. */
export const PlatformRoleChanged = personEvents.define<{ personId: string; role: PlatformRole }>(
  'PlatformRoleChanged',
  { invalidates: ({ personId }) => [{ topic: 'access', id: personId }], forTheRecord: true },
);
/** An admin has suspended an account, or reinstated it. The event carries the reason that the admin gave. */
export const AccountSuspended = personEvents.define<{ personId: string }>('AccountSuspended', {
  invalidates: ({ personId }) => [{ topic: 'access', id: personId }],
});
export const AccountReinstated = personEvents.define<{ personId: string }>('AccountReinstated', {
  invalidates: 'nothing',
});
export const AccountUpdated = personEvents.define<{ personId: string }>('AccountUpdated', {
  invalidates: 'nothing',
  forTheRecord: true,
});
