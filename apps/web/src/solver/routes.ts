import { lazyPage, paths, type Route } from '../routing/index.js';

/** Page of one profile, as others see it. */
export const solverRoutes: readonly Route[] = [
  {
    path: paths.solver(':id'),
    page: lazyPage(() => import('./solver-page.js')),
    files: ['solver/solver-page.tsx'],
    access: 'signedIn',
  },
];
