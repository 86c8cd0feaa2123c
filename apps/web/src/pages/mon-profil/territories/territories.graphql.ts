// Generated from territories.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type TerritoryKind } from '../../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FindPlacesQueryVariables = Exact<{
  search: string;
}>;

export type FindPlacesQuery = {
  territories: {
    __typename: 'TerritoryConnection';
    nodes: Array<
      {
        __typename: 'Territory';
        containedIn: Array<{ __typename: 'Territory'; code: string; kind: TerritoryKind; name: string }>;
      } & PlaceFragment
    >;
  };
};

export type PlaceFragment = { __typename: 'Territory'; code: string; kind: TerritoryKind; name: string };

export const FindPlaces = /* @__PURE__ */ trusted<FindPlacesQuery, FindPlacesQueryVariables>(
  '70c324cf0917335ce87485a69bd1ad55acc3e709692f4e8b500eb0b77aa41406',
  import.meta.env.DEV
    ? 'query FindPlaces($search: String!) {\n  territories(search: $search, first: 8) {\n    nodes {\n      ...Place\n      containedIn {\n        code\n        kind\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}'
    : '',
);
