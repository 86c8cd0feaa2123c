import { lazyPage, paths, type Route } from '../routing/index.js';

export const introductionRoutes: readonly Route[] = [
  {
    path: paths.introductions,
    page: lazyPage(() => import('./list/index.js')),
    files: ['introductions/list/index.ts'],
    access: 'signedIn',
  },
  {
    path: paths.introduction(':id'),
    page: lazyPage(() => import('./one/index.js')),
    files: ['introductions/one/index.ts'],
    access: 'signedIn',
  },
];
