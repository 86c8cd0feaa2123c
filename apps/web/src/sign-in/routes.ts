import { lazyPage, paths, type Route } from '../routing/index.js';

export const signInRoutes: readonly Route[] = [
  {
    path: paths.signIn,
    page: lazyPage(() => import('./sign-in-page.js')),
    files: ['sign-in/sign-in-page.tsx'],
    access: 'everyone',
  },
  {
    path: paths.signInCode,
    page: lazyPage(() => import('./code-page.js')),
    files: ['sign-in/code-page.tsx'],
    access: 'everyone',
  },
];

/** The sign-in form that lies over a page whose session has ended. It has no route. */
export const fetchSignInAgain = async () => import('./sign-in-again.js');
