import { enumOf } from '@passerelle/graphql';
import { searchedCollections } from './searched-collections.js';

export const SearchedCollectionEnum = enumOf('SearchedCollection', searchedCollections, 'What is searched.', {
  needs: 'What companies ask for.',
  solvers: 'Profiles of solvers.',
  ideas: 'Ideas of profiles.',
});
