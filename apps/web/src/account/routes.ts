import { lazyPage, paths, type Route } from '../routing/index.js';

export const accountRoutes: readonly Route[] = [
  {
    path: paths.account,
    page: lazyPage(() => import('./account-page.js')),
    files: ['account/account-page.tsx'],
    access: 'signedIn',
  },
];
