import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages of the imports, for curators. */
export const importRoutes: readonly Route[] = [
  {
    path: paths.imports,
    page: lazyPage(() => import('./imports-page.js')),
    files: ['imports/imports-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.import(':id'),
    page: lazyPage(() => import('./one/index.js')),
    files: ['imports/one/index.ts'],
    access: 'signedIn',
  },
];
