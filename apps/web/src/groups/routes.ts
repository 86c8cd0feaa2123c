import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages of working groups. */
export const groupRoutes: readonly Route[] = [
  {
    path: paths.groups,
    page: lazyPage(() => import('./groups-page.js')),
    files: ['groups/groups-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.group(':id'),
    page: lazyPage(() => import('./group-page.js')),
    files: ['groups/group-page.tsx'],
    access: 'signedIn',
  },
];
