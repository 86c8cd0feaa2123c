import { frontRoutes } from '../front/index.js';
import type { Route } from '../routing/index.js';
import { missingRoute } from './missing.js';

/** Every page, by address; the first that fits is shown. */
export const routes: readonly Route[] = [...frontRoutes, missingRoute];
