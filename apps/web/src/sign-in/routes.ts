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

/** The sign-in form that lies over a page whose session has ended. It has no route. */
export const signInAgain = lazyPage(() => import('./sign-in-again.js'), words);
