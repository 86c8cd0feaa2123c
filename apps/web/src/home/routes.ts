import { lazyPage, paths, type Route } from '../routing/index.js';

export const homeRoutes: readonly Route[] = [
  {
    path: paths.home,
    page: lazyPage(() => import('./home-page.js')),
    files: ['home/home-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.notices,
    page: lazyPage(() => import('./notices-page.js')),
    files: ['home/notices-page.tsx'],
    access: 'signedIn',
  },
];
