import { forMeRoutes } from '../for-me/index.js';
import { frontRoutes } from '../front/index.js';
import { homeRoutes } from '../home/index.js';
import { needRoutes } from '../needs/index.js';
import { Missing } from '../looks/index.js';
import type { Route } from '../routing/index.js';
import { searchRoutes } from '../search/index.js';
import { signInRoutes } from '../sign-in/index.js';
import { solverRoutes } from '../solver/index.js';

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
  ...forMeRoutes,
  ...needRoutes,
  ...searchRoutes,
  ...solverRoutes,
  missingRoute,
];
