import { msg } from '@lingui/core/macro';
import type { PlatformRole } from '../api/index.js';

/** What somebody is on the platform. */
export const roleWords = {
  none: msg`Utilisateur`,
  curator: msg`Animateur OVLT`,
  admin: msg`Administrateur`,
} satisfies Record<PlatformRole, unknown>;
