import { lazyPage, paths, type Route } from '../routing/index.js';

/** How the product fares, for admins. */
export const administrationRoutes: readonly Route[] = [
  {
    path: paths.administration,
    page: lazyPage(() => import('./administration-page.js')),
    files: ['administration/administration-page.tsx'],
    access: 'signedIn',
  },
];
