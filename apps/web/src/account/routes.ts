import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/account/${language}.po`);

const searchWords: Words = async (language) => import(`../words/saved-searches/${language}.po`);

export const accountRoutes: readonly Route[] = [
  {
    path: paths.account,
    page: lazyPage(() => import('./account-page.js'), words, searchWords),
    files: ['account/account-page.tsx', 'words/account', 'words/saved-searches'],
    access: 'signedIn',
  },
];
