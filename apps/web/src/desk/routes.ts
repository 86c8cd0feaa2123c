import { historyWords } from '../history/routes.js';
import { mailReachWords } from '../mail-reach/routes.js';
import { type Language, lazyPage, paths, type Route } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words = (language: Language) => import(`../words/desk/${language}.po`);

const page = lazyPage(() => import('./desk-page.js'), words, historyWords, teamWords, mailReachWords);
const files = ['desk/desk-page.tsx', 'words/desk', 'words/history', 'words/team', 'words/mail-reach'];

/** Routes of the desk, for curators. */
export const deskRoutes: readonly Route[] = [
  { path: paths.desk, page, files, access: 'signedIn' },
  { path: paths.deskQueue(':file'), page, files, access: 'signedIn' },
  {
    path: paths.deskNeed(':id'),
    page: lazyPage(() => import('./desk-need-page.js'), words, historyWords, mailReachWords),
    files: ['desk/desk-need-page.tsx', 'words/desk', 'words/history', 'words/mail-reach'],
    access: 'signedIn',
  },
];
