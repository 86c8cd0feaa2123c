import type { Route } from '../routing/index.js';
import { needsSearchRoute } from './needs/index.js';
import { solutionsSearchRoute } from './solutions/index.js';

/** What one looks for by words. */
export const searchRoutes: readonly Route[] = [needsSearchRoute, solutionsSearchRoute];
