// Generated from frame.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type TerritoryKind } from '../../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FoundTextFragment = { __typename: 'TextSegment'; text: string; hit: boolean };

export type OpenSearchResultMutationVariables = Exact<{
  searchId: string;
}>;

export type OpenSearchResultMutation = { openSearchResult: boolean };

export type FindPlacesToSearchQueryVariables = Exact<{
  search: string;
}>;

export type FindPlacesToSearchQuery = {
  territories: {
    __typename: 'TerritoryConnection';
    nodes: Array<{
      __typename: 'Territory';
      code: string;
      kind: TerritoryKind;
      name: string;
      postcodes: Array<string>;
    }>;
  };
};

export const OpenSearchResult = /* @__PURE__ */ trusted<
  OpenSearchResultMutation,
  OpenSearchResultMutationVariables
>(
  '1927bea1f36bb0547b42a542cb6eddf6f5427388bcd643fdea82db4ae83076ec',
  import.meta.env.DEV
    ? 'mutation OpenSearchResult($searchId: ID!) {\n  openSearchResult(searchId: $searchId)\n}'
    : '',
);
export const FindPlacesToSearch = /* @__PURE__ */ trusted<
  FindPlacesToSearchQuery,
  FindPlacesToSearchQueryVariables
>(
  '46f3fe98351970d29f5ab58485ea81f33e8f817c680e38fde209e5ebc9e22d2c',
  import.meta.env.DEV
    ? 'query FindPlacesToSearch($search: String!) {\n  territories(search: $search, first: 6) {\n    nodes {\n      code\n      kind\n      name\n      postcodes\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
