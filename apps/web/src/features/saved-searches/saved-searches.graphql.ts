// Generated from saved-searches.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type SaveSearchInput } from '../../ui/api/schema-types.js';
import {
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MySavedSearchesQueryVariables = Exact<{ [key: string]: never }>;

export type MySavedSearchesQuery = {
  mySavedSearches: Array<{ __typename: 'SavedSearch' } & KeptSearchFragment>;
};

export type KeptSearchFragment = {
  __typename: 'SavedSearch';
  id: string;
  name: string;
  path: string;
  paused: boolean;
};

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
  key?: string | null | undefined;
}>;

export type SaveSearchMutation = {
  saveSearch:
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'SavedSearch' } & KeptSearchFragment);
};

export type RenameSavedSearchMutationVariables = Exact<{
  id: string;
  name: string;
}>;

export type RenameSavedSearchMutation = {
  renameSavedSearch:
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'SavedSearch' } & KeptSearchFragment);
};

export type PauseSavedSearchMutationVariables = Exact<{
  id: string;
  paused: boolean;
}>;

export type PauseSavedSearchMutation = {
  setSavedSearchPaused: { __typename: 'SavedSearch' } & KeptSearchFragment;
};

export type DeleteSavedSearchMutationVariables = Exact<{
  id: string;
}>;

export type DeleteSavedSearchMutation = {
  deleteSavedSearch: { __typename: 'SavedSearch' } & KeptSearchFragment;
};

export const MySavedSearches = /* @__PURE__ */ trusted<MySavedSearchesQuery, MySavedSearchesQueryVariables>(
  'c5e2fed3653de5bc0c4b4022972e30df47e21017e0e3039cb8b8924af09b6e1a',
  import.meta.env.DEV
    ? 'query MySavedSearches {\n  mySavedSearches {\n    ...KeptSearch\n    __typename\n  }\n}\n\nfragment KeptSearch on SavedSearch {\n  id\n  name\n  path\n  paused\n  __typename\n}'
    : '',
);
export const SaveSearch = /* @__PURE__ */ trusted<SaveSearchMutation, SaveSearchMutationVariables>(
  '954699f172453cbc6e5057df1e8d3db330b7adf94c3ca3e52aa427f1d3d8a78c',
  import.meta.env.DEV
    ? 'mutation SaveSearch($input: SaveSearchInput!, $key: ID) {\n  saveSearch(input: $input, key: $key) {\n    ...WhyNot\n    ... on SavedSearch {\n      ...KeptSearch\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment KeptSearch on SavedSearch {\n  id\n  name\n  path\n  paused\n  __typename\n}'
    : '',
);
export const RenameSavedSearch = /* @__PURE__ */ trusted<
  RenameSavedSearchMutation,
  RenameSavedSearchMutationVariables
>(
  '2633d3b77ae492433dd0f73a1042a7264177604f86589dd7dfc223068dd53a78',
  import.meta.env.DEV
    ? 'mutation RenameSavedSearch($id: ID!, $name: String!) {\n  renameSavedSearch(id: $id, name: $name) {\n    ...WhyNot\n    ... on SavedSearch {\n      ...KeptSearch\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment KeptSearch on SavedSearch {\n  id\n  name\n  path\n  paused\n  __typename\n}'
    : '',
);
export const PauseSavedSearch = /* @__PURE__ */ trusted<
  PauseSavedSearchMutation,
  PauseSavedSearchMutationVariables
>(
  '18523bf5f4a10197ebdabd12e95ee3c0c904ca2f459ce270f0d11aeed822e8ab',
  import.meta.env.DEV
    ? 'mutation PauseSavedSearch($id: ID!, $paused: Boolean!) {\n  setSavedSearchPaused(id: $id, paused: $paused) {\n    ...KeptSearch\n    __typename\n  }\n}\n\nfragment KeptSearch on SavedSearch {\n  id\n  name\n  path\n  paused\n  __typename\n}'
    : '',
);
export const DeleteSavedSearch = /* @__PURE__ */ trusted<
  DeleteSavedSearchMutation,
  DeleteSavedSearchMutationVariables
>(
  '6403fb17c26460f5b45dea0121562e282c53346192b627ea3a32f4ae94930fa3',
  import.meta.env.DEV
    ? 'mutation DeleteSavedSearch($id: ID!) {\n  deleteSavedSearch(id: $id) {\n    ...KeptSearch\n    __typename\n  }\n}\n\nfragment KeptSearch on SavedSearch {\n  id\n  name\n  path\n  paused\n  __typename\n}'
    : '',
);
