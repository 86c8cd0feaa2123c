import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/reports/${language}.po`);

/** Pages of the reports: all reports for curators, own reports for the people who reported. */
export const reportRoutes: readonly Route[] = [
  {
    path: paths.reports,
    page: lazyPage(() => import('./reports-page.js'), words, teamWords),
    files: ['reports/reports-page.tsx', 'words/reports', 'words/team'],
    access: 'signedIn',
  },
  {
    path: paths.report(':id'),
    page: lazyPage(() => import('./report-page.js'), words, teamWords),
    files: ['reports/report-page.tsx', 'words/reports', 'words/team'],
    access: 'signedIn',
  },
];
