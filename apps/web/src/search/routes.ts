import type { Route } from '../routing/index.js';
import { needsSearchRoute } from './needs/index.js';
import { solutionsSearchRoute } from './solutions/index.js';

/** Pages of the searches. */
export const searchRoutes: readonly Route[] = [needsSearchRoute, solutionsSearchRoute];
