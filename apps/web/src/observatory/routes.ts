import { lazyPage, paths, type Route } from '../routing/index.js';

/** Page of the observatory. */
export const observatoryRoutes: readonly Route[] = [
  {
    path: paths.observatory,
    page: lazyPage(() => import('./observatory-page.js')),
    files: ['observatory/observatory-page.tsx'],
    access: 'everyone',
  },
];
