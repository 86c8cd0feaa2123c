import type { Route } from '../routing/index.js';
import { needRoute } from './need/index.js';
import { ownNeedsRoute } from './own-needs/index.js';

/** Needs of one's own, and one need. */
export const needRoutes: readonly Route[] = [ownNeedsRoute, needRoute];
