import { EventSet } from '@passerelle/database';
import type { PlatformRole } from '../actor/index.js';

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
