import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/public-concepts/${language}.po`);

/** Public pages of concepts: the list, and one concept. */
export const publicConceptRoutes: readonly Route[] = [
  {
    path: paths.publicConcepts,
    page: lazyPage(() => import('./list-page.js'), words),
    files: ['public-concepts/list-page.tsx', 'words/public-concepts'],
    access: 'everyone',
  },
  {
    path: paths.publicConcept(':id'),
    page: lazyPage(() => import('./one-page.js'), words),
    files: ['public-concepts/one-page.tsx', 'words/public-concepts'],
    access: 'everyone',
  },
];
