import type { Route } from '../routing/index.js';
import { needRoute } from './need/index.js';
import { ownNeedsRoute } from './own-needs/index.js';

/** Routes of the reader's own needs, and of one need. */
export const needRoutes: readonly Route[] = [ownNeedsRoute, needRoute];
