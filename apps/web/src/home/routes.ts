import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { Notices } from './notices.graphql.js';

const words: Words = async (language) => import(`../words/home/${language}.po`);

export const homeRoutes: readonly Route[] = [
  {
    path: paths.notices,
    page: lazyPage(() => import('./notices-page.js'), words),
    files: ['home/notices-page.tsx', 'words/home'],
    access: 'signedIn',
    asks: () => [{ document: Notices, variables: { after: null } }],
  },
];
