import { decidingWords } from '../deciding/routes.js';
import { absenceWords } from '../absence/routes.js';
import { historyWords } from '../history/routes.js';
import { mailAdviceWords } from '../mail-advice/routes.js';
import { mailReachWords } from '../mail-reach/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/organisations/${language}.po`);

const wordsOfNew: Words = async (language) => import(`../words/organisations-new/${language}.po`);

export const organisationRoutes: readonly Route[] = [
  {
    path: paths.organisations,
    page: lazyPage(() => import('./organisations-page.js'), words, teamWords, decidingWords),
    files: ['organisations/organisations-page.tsx', 'words/organisations', 'words/team', 'words/deciding'],
    access: 'signedIn',
  },
  {
    path: paths.newOrganisation,
    page: lazyPage(() => import('./new/index.js'), words, wordsOfNew),
    files: ['organisations/new/index.ts', 'words/organisations', 'words/organisations-new'],
    access: 'signedIn',
  },
  {
    path: paths.organisation(':id'),
    page: lazyPage(
      () => import('./organisation-page.js'),
      words,
      absenceWords,
      teamWords,
      historyWords,
      decidingWords,
      mailReachWords,
      mailAdviceWords,
    ),
    files: [
      'organisations/organisation-page.tsx',
      'words/organisations',
      'words/absence',
      'words/team',
      'words/history',
      'words/deciding',
      'words/mail-reach',
      'words/mail-advice',
    ],
    access: 'signedIn',
  },
];
