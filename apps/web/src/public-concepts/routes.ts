import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/public-concepts/${language}.po`);

const publicRoute = (path: string, file: string, fetchPage: Parameters<typeof lazyPage>[0]): Route => ({
  path,
  page: lazyPage(fetchPage, words),
  files: [`public-concepts/${file}.tsx`, 'words/public-concepts'],
  access: 'everyone',
});

/** What everybody may read of concepts. */
export const publicConceptRoutes: readonly Route[] = [
  publicRoute(paths.publicConcepts, 'list-page', () => import('./list-page.js')),
  publicRoute(paths.publicConcept(':id'), 'one-page', () => import('./one-page.js')),
];
