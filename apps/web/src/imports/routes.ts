import { type Language, lazyPage, paths, type Route } from '../routing/index.js';
import { sendingWords } from '../sending/routes.js';
import { teamWords } from '../team/routes.js';

const words = (language: Language) => import(`../words/imports/${language}.po`);

/** Pages of the imports, for curators. */
export const importRoutes: readonly Route[] = [
  {
    path: paths.imports,
    page: lazyPage(() => import('./imports-page.js'), words, sendingWords, teamWords),
    files: ['imports/imports-page.tsx', 'words/imports', 'words/sending', 'words/team'],
    access: 'signedIn',
  },
  {
    path: paths.import(':id'),
    page: lazyPage(() => import('./one/index.js'), words),
    files: ['imports/one/index.ts', 'words/imports'],
    access: 'signedIn',
  },
];
