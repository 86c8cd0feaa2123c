import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/observatory/${language}.po`);

/** Page of the observatory. */
export const observatoryRoutes: readonly Route[] = [
  {
    path: paths.observatory,
    page: lazyPage(() => import('./observatory-page.js'), words),
    files: ['observatory/observatory-page.tsx', 'words/observatory'],
    access: 'everyone',
  },
];
