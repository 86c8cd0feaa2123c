import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/sign-in/${language}.po`);

export const signInRoutes: readonly Route[] = [
  {
    path: paths.signIn,
    page: lazyPage(() => import('./sign-in-page.js'), words),
    files: ['sign-in/sign-in-page.tsx', 'words/sign-in'],
    access: 'everyone',
  },
  {
    path: paths.signInCode,
    page: lazyPage(() => import('./code-page.js'), words),
    files: ['sign-in/code-page.tsx', 'words/sign-in'],
    access: 'everyone',
  },
];

/** Not a page of its own: it stands over the one whose session has ended. */
export const signInAgain = lazyPage(() => import('./sign-in-again.js'), words);
