// Generated from frame.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TerritoryKind = 'commune' | 'departement' | 'epci' | 'region';

export type OpenSearchResultMutationVariables = Exact<{
  searchId: string;
}>;

export type OpenSearchResultMutation = { openSearchResult: boolean };

export type FindPlacesQueryVariables = Exact<{
  search: string;
}>;

export type FindPlacesQuery = {
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

export type FoundTextFragment = { __typename: 'TextSegment'; text: string; hit: boolean };

export const OpenSearchResult = /* @__PURE__ */ trusted<
  OpenSearchResultMutation,
  OpenSearchResultMutationVariables
>(
  '1927bea1f36bb0547b42a542cb6eddf6f5427388bcd643fdea82db4ae83076ec',
  import.meta.env.DEV
    ? 'mutation OpenSearchResult($searchId: ID!) {\n  openSearchResult(searchId: $searchId)\n}'
    : '',
);
export const FindPlaces = /* @__PURE__ */ trusted<FindPlacesQuery, FindPlacesQueryVariables>(
  '1eb7e3547c60ea097c93edfc84d4c31f86586d41631be38c526730c862a8d03f',
  import.meta.env.DEV
    ? 'query FindPlaces($search: String!) {\n  territories(search: $search, first: 6) {\n    nodes {\n      code\n      kind\n      name\n      postcodes\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
