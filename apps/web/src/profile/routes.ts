import { absenceWords } from '../absence/index.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { TagsToChoose } from './tags/index.js';
import { MyProfiles } from './profile.graphql.js';

const words: Words = async (language) => import(`../words/profile/${language}.po`);

export const profileRoutes: readonly Route[] = [
  {
    path: paths.profile,
    page: lazyPage(() => import('./profile-page.js'), words, absenceWords),
    files: ['profile/profile-page.tsx', 'words/profile', 'words/absence'],
    access: 'signedIn',
    asks: ({ search }) => [
      { document: MyProfiles, variables: {} },
      ...(search.get('partie') === 'tags' ? [{ document: TagsToChoose, variables: {} }] : []),
    ],
  },
];
