import { lazyPage, paths, type Route } from '../routing/index.js';

export const profileRoutes: readonly Route[] = [
  {
    path: paths.profile,
    page: lazyPage(() => import('./profile-page.js')),
    files: ['profile/profile-page.tsx'],
    access: 'signedIn',
  },
];
