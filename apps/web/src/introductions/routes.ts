import { historyWords } from '../history/routes.js';
import { lazyPage, paths, type Language, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/introductions/${language}.po`);

export const introductionRoutes: readonly Route[] = [
  {
    path: paths.introductions,
    page: lazyPage(() => import('./list/index.js'), words),
    files: ['introductions/list/index.ts', 'words/introductions'],
    access: 'signedIn',
  },
  {
    path: paths.introduction(':id'),
    page: lazyPage(() => import('./one/index.js'), words, historyWords),
    files: ['introductions/one/index.ts', 'words/introductions', 'words/history'],
    access: 'signedIn',
  },
];
