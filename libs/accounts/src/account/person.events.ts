import { EventSet } from '@passerelle/database';
import type { PlatformRole } from '../actor/index.js';

export const personEvents = new EventSet();

/** The subject of each is the person. */
export const PlatformRoleChanged = personEvents.define<{ personId: string; role: PlatformRole }>(
  'PlatformRoleChanged',
  {
    forTheRecord: true,
  },
);
export const AccountUpdated = personEvents.define<{ personId: string }>('AccountUpdated', {
  forTheRecord: true,
});
