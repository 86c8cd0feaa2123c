import { absenceWords } from '../absence/index.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { MembersOfOrganisation, OneOrganisation } from './organisation.graphql.js';

const words: Words = async (language) => import(`../words/organisations/${language}.po`);

export const organisationRoutes: readonly Route[] = [
  {
    path: paths.newOrganisation,
    page: lazyPage(() => import('./new-organisation-page.js'), words),
    files: ['organisations/new-organisation-page.tsx', 'words/organisations'],
    access: 'signedIn',
  },
  {
    path: paths.organisation(':id'),
    page: lazyPage(() => import('./organisation-page.js'), words, absenceWords),
    files: ['organisations/organisation-page.tsx', 'words/organisations', 'words/absence'],
    access: 'signedIn',
    asks: ({ params: { id = '' } }) => [
      { document: OneOrganisation, variables: { id } },
      { document: MembersOfOrganisation, variables: { id } },
    ],
  },
];
