import { lazyPage, paths, type Route } from '../routing/index.js';

/** Page of the tags, for curators. */
export const tagRoutes: readonly Route[] = [
  {
    path: paths.tags,
    page: lazyPage(() => import('./tags-page.js')),
    files: ['tags/tags-page.tsx'],
    access: 'signedIn',
  },
];
