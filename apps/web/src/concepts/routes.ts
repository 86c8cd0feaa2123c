import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages of concepts: the list by stage, one concept, and the form of a new concept. */
export const conceptRoutes: readonly Route[] = [
  {
    path: paths.concepts,
    page: lazyPage(() => import('./list/index.js')),
    files: ['concepts/list/index.ts'],
    access: 'signedIn',
  },
  {
    path: paths.newConcept,
    page: lazyPage(() => import('./new/index.js')),
    files: ['concepts/new/index.ts'],
    access: 'signedIn',
  },
  {
    path: paths.concept(':id'),
    page: lazyPage(() => import('./one/index.js')),
    files: ['concepts/one/index.ts'],
    access: 'signedIn',
  },
];
