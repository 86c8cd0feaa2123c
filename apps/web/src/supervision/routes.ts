import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

/** Loaded with each page that shows the part. */
export const supervisionWords: Words = async (language) => import(`../words/supervision/${language}.po`);

export const supervisionRoutes: readonly Route[] = [
  {
    path: paths.supervisions,
    page: lazyPage(() => import('./supervisions-page.js'), supervisionWords),
    files: ['supervision/supervisions-page.tsx', 'words/supervision'],
    access: 'signedIn',
  },
];
