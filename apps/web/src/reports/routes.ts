import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages of the reports: all reports for curators, own reports for the people who reported. */
export const reportRoutes: readonly Route[] = [
  {
    path: paths.reports,
    page: lazyPage(() => import('./reports-page.js')),
    files: ['reports/reports-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.report(':id'),
    page: lazyPage(() => import('./report-page.js')),
    files: ['reports/report-page.tsx'],
    access: 'signedIn',
  },
];
