import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { Home } from './home.graphql.js';
import { Notices } from './notices.graphql.js';

const words: Words = async (language) => import(`../words/home/${language}.po`);

export const homeRoutes: readonly Route[] = [
  {
    path: paths.home,
    page: lazyPage(() => import('./home-page.js'), words),
    files: ['home/home-page.tsx', 'words/home'],
    access: 'signedIn',
    asks: () => [{ document: Home, variables: {} }],
  },
  {
    path: paths.notices,
    page: lazyPage(() => import('./notices-page.js'), words),
    files: ['home/notices-page.tsx', 'words/home'],
    access: 'signedIn',
    asks: () => [{ document: Notices, variables: { after: null } }],
  },
];
