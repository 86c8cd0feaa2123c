import { lazyPage, paths, type Route } from '../routing/index.js';

/** Public pages of concepts: the list, and one concept. */
export const publicConceptRoutes: readonly Route[] = [
  {
    path: paths.publicConcepts,
    page: lazyPage(() => import('./list-page.js')),
    files: ['public-concepts/list-page.tsx'],
    access: 'everyone',
  },
  {
    path: paths.publicConcept(':id'),
    page: lazyPage(() => import('./one-page.js')),
    files: ['public-concepts/one-page.tsx'],
    access: 'everyone',
  },
];
