import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

export const joiningWords: Words = async (language) => import(`../words/joining/${language}.po`);

/** Pages of the concepts that a need may join, and of a concept's sources. */
export const joiningRoutes: readonly Route[] = [
  {
    path: paths.conceptsOfNeed(':id'),
    page: lazyPage(() => import('./of-need-page.js'), joiningWords),
    files: ['joining/of-need-page.tsx', 'words/joining'],
    access: 'signedIn',
  },
  {
    path: paths.sourcesOfConcept(':id'),
    page: lazyPage(() => import('./of-concept-page.js'), joiningWords),
    files: ['joining/of-concept-page.tsx', 'words/joining'],
    access: 'signedIn',
  },
];
