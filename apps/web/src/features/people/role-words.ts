import { msg } from '@lingui/core/macro';
import type { PlatformRole } from '../../ui/api/schema-types.js';
import { operatorName } from '../../ui/place.js';

/** Roles on the platform, in words. */
export const roleWords = {
  none: msg`Utilisateur`,
  curator: msg`Animateur ${operatorName}`,
  admin: msg`Administrateur`,
} satisfies Record<PlatformRole, unknown>;
