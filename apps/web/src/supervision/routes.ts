import { lazyPage, paths, type Route } from '../routing/index.js';

export const supervisionRoutes: readonly Route[] = [
  {
    path: paths.supervisions,
    page: lazyPage(() => import('./supervisions-page.js')),
    files: ['supervision/supervisions-page.tsx'],
    access: 'signedIn',
  },
];
