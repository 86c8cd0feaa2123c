import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages of the concepts that a need may join, and of a concept's sources. */
export const joiningRoutes: readonly Route[] = [
  {
    path: paths.conceptsOfNeed(':id'),
    page: lazyPage(() => import('./of-need-page.js')),
    files: ['joining/of-need-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.sourcesOfConcept(':id'),
    page: lazyPage(() => import('./of-concept-page.js')),
    files: ['joining/of-concept-page.tsx'],
    access: 'signedIn',
  },
];
