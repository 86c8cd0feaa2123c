import { lazyPage, paths, type Route } from '../routing/index.js';
const page = lazyPage(() => import('./plan-page.js'));
const files = ['plan/plan-page.tsx'];

/** Pages of the plan: what partners want to reach in three years, and the progress so far. */
export const planRoutes: readonly Route[] = [
  { path: paths.plan, page, files, access: 'signedIn' },
  { path: paths.onePlan(':id'), page, files, access: 'signedIn' },
];
