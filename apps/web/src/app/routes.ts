import { frontRoutes } from '../front/index.js';
import { homeRoutes } from '../home/index.js';
import { introductionRoutes } from '../introductions/index.js';
import type { Route } from '../routing/index.js';
import { signInRoutes } from '../sign-in/index.js';
import { missingRoute } from './missing.js';

/** Every page, by address; the first that fits is shown. */
export const routes: readonly Route[] = [
  ...frontRoutes,
  ...signInRoutes,
  ...homeRoutes,
  ...introductionRoutes,
  missingRoute,
];
