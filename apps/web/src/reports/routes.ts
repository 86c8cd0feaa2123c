import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/reports/${language}.po`);

/** Texts that people report: all of them for curators, one’s own for whoever reported it. */
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
