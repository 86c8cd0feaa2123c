import { historyWords } from '../history/routes.js';
import { mailReachWords } from '../mail-reach/routes.js';
import { periodsWords } from '../periods/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/solver/${language}.po`);

/** One profile, as others see it. */
export const solverRoutes: readonly Route[] = [
  {
    path: paths.solver(':id'),
    page: lazyPage(() => import('./solver-page.js'), words, historyWords, periodsWords, mailReachWords),
    files: ['solver/solver-page.tsx', 'words/solver', 'words/history', 'words/periods', 'words/mail-reach'],
    access: 'signedIn',
  },
];
