import { defineEvent } from '@passerelle/database';
import type { PlatformRole } from '../actor/index.js';

/** The subject of each is the person. */
export const PlatformRoleChanged = defineEvent<{ personId: string; role: PlatformRole }>(
  'PlatformRoleChanged',
  {
    forTheRecord: true,
  },
);
export const AccountUpdated = defineEvent<{ personId: string }>('AccountUpdated', { forTheRecord: true });
