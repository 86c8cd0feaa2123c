import { historyWords } from '../history/routes.js';
import { mailAdviceWords } from '../mail-advice/routes.js';
import { periodsWords } from '../periods/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/solver/${language}.po`);

/** Page of one profile, as others see it. */
export const solverRoutes: readonly Route[] = [
  {
    path: paths.solver(':id'),
    page: lazyPage(() => import('./solver-page.js'), words, historyWords, periodsWords, mailAdviceWords),
    files: ['solver/solver-page.tsx', 'words/solver', 'words/history', 'words/periods', 'words/mail-advice'],
    access: 'signedIn',
  },
];
