import { lazyPage, paths, type Route } from '../routing/index.js';

export const organisationRoutes: readonly Route[] = [
  {
    path: paths.organisations,
    page: lazyPage(() => import('./organisations-page.js')),
    files: ['organisations/organisations-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.newOrganisation,
    page: lazyPage(() => import('./new/index.js')),
    files: ['organisations/new/index.ts'],
    access: 'signedIn',
  },
  {
    path: paths.organisation(':id'),
    page: lazyPage(() => import('./organisation-page.js')),
    files: ['organisations/organisation-page.tsx'],
    access: 'signedIn',
  },
];
