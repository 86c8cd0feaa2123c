import { enumOf } from '@passerelle/graphql';

export const searchedCollections = ['needs', 'solvers', 'ideas'] as const;
/** A kind of object that is searched, and the name of its collection in the index. */
export type SearchedCollection = (typeof searchedCollections)[number];

export const SearchedCollectionEnum = enumOf('SearchedCollection', searchedCollections, 'What is searched.', {
  needs: 'What companies ask for.',
  solvers: 'Profiles of solvers.',
  ideas: 'Ideas of profiles.',
});
