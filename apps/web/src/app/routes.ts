import { accountRoutes } from '../account/index.js';
import { frontRoutes } from '../front/index.js';
import { homeRoutes } from '../home/index.js';
import { Missing } from '../looks/index.js';
import { organisationRoutes } from '../organisations/index.js';
import { profileRoutes } from '../profile/index.js';
import type { Route } from '../routing/index.js';
import { signInRoutes } from '../sign-in/index.js';

const missingRoute: Route = {
  path: '*',
  page: { loaded: Missing, load: async () => Missing },
  files: [],
  access: 'everyone',
};

/** Every page, by address; the first that fits is shown. */
export const routes: readonly Route[] = [
  ...frontRoutes,
  ...signInRoutes,
  ...homeRoutes,
  ...profileRoutes,
  ...organisationRoutes,
  ...accountRoutes,
  missingRoute,
];
