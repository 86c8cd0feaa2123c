import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that shows a supervision. */
export const supervisionWords: Words = async (language) => import(`../words/supervision/${language}.po`);

export const supervisionRoutes: readonly Route[] = [
  {
    path: paths.supervisions,
    page: lazyPage(() => import('./supervisions-page.js'), supervisionWords),
    files: ['supervision/supervisions-page.tsx', 'words/supervision'],
    access: 'signedIn',
  },
];
