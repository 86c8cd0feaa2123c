import { historyWords } from '../history/routes.js';
import { mailReachWords } from '../mail-reach/routes.js';
import { lazyPage, paths, type Language, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/introductions/${language}.po`);
/** Words of the list and of the conversations. The page of one introduction fetches them once its rest is on the screen. */
const wordsLater = (language: Language) => import(`../words/introductions-later/${language}.po`);

export const introductionRoutes: readonly Route[] = [
  {
    path: paths.introductions,
    page: lazyPage(() => import('./list/index.js'), words, wordsLater),
    files: ['introductions/list/index.ts', 'words/introductions', 'words/introductions-later'],
    access: 'signedIn',
  },
  {
    path: paths.introduction(':id'),
    page: lazyPage(() => import('./one/index.js'), words, historyWords, mailReachWords),
    files: ['introductions/one/index.ts', 'words/introductions', 'words/history', 'words/mail-reach'],
    access: 'signedIn',
  },
];
