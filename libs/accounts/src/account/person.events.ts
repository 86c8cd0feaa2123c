import { EventSet } from '@passerelle/database';
import type { PlatformRole } from '../actor/kinds-and-roles.js';

export const personEvents = new EventSet();

/** The subject of each is the person. */
export const PlatformRoleChanged = personEvents.define<{ personId: string; role: PlatformRole }>(
  'PlatformRoleChanged',
  {
    forTheRecord: true,
  },
);
/** An admin has suspended an account, or reinstated it. The event carries the reason that the admin gave. */
export const AccountSuspended = personEvents.define<{ personId: string }>('AccountSuspended');
export const AccountReinstated = personEvents.define<{ personId: string }>('AccountReinstated');
export const AccountUpdated = personEvents.define<{ personId: string }>('AccountUpdated', {
  forTheRecord: true,
});
