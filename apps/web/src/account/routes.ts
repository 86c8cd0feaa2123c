import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/account/${language}.po`);

export const accountRoutes: readonly Route[] = [
  {
    path: paths.account,
    page: lazyPage(() => import('./account-page.js'), words),
    files: ['account/account-page.tsx', 'words/account'],
    access: 'signedIn',
  },
];
