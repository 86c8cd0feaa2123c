import { lazyPage, paths, type Route } from '../routing/index.js';

/** Page of the needs that match a profile. */
export const forMeRoutes: readonly Route[] = [
  {
    path: paths.forMe,
    page: lazyPage(() => import('./for-me-page.js')),
    files: ['for-me/for-me-page.tsx'],
    access: 'signedIn',
  },
];
