import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/home/${language}.po`);

export const homeRoutes: readonly Route[] = [
  {
    path: paths.home,
    page: lazyPage(() => import('./home-page.js'), words),
    files: ['home/home-page.tsx', 'words/home'],
    access: 'signedIn',
  },
  {
    path: paths.notices,
    page: lazyPage(() => import('./notices-page.js'), words),
    files: ['home/notices-page.tsx', 'words/home'],
    access: 'signedIn',
  },
];
