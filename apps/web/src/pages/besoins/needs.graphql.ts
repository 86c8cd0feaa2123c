// Generated from needs.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type Facet,
  type NeedSearchFilter,
  type NeedSearchSort,
  type NeedState,
  type SearchFacet,
  type TerritoryKind,
} from '../../ui/api/schema-types.js';
import { type FacetCountFragment } from '../../features/search/facets.graphql.js';
import { type FoundTextFragment } from '../../features/search/frame/frame.graphql.js';
import { type WhyLineFragment } from '../../features/why/why.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FindNeedsQueryVariables = Exact<{
  text: string;
  filter: NeedSearchFilter;
  sort: NeedSearchSort;
  solverId?: string | null | undefined;
  facets: Array<SearchFacet> | SearchFacet;
  after?: string | null | undefined;
  matched: boolean;
}>;

export type FindNeedsQuery = {
  searchNeeds: {
    __typename: 'NeedSearchConnection';
    totalCount: number;
    totalWithoutFilters: number | null;
    didYouMean: string | null;
    unsearchable: boolean;
    searchId: string | null;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    facets: Array<{ __typename: 'SearchFacetCount' } & FacetCountFragment>;
    edges: Array<{
      __typename: 'NeedSearchEdge';
      highlights: {
        __typename: 'SearchHighlights';
        title: Array<{ __typename: 'TextSegment' } & FoundTextFragment>;
        excerpt: Array<{ __typename: 'TextSegment' } & FoundTextFragment>;
      };
      match?: ({ __typename: 'Match' } & WhyLineFragment) | null;
      node: {
        __typename: 'Need';
        id: string;
        state: NeedState;
        publishedAt: string | null;
        neededBy: string | null;
        organisation: { __typename: 'Organisation'; id: string; name: string } | null;
        territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        tags: Array<{ __typename: 'Tag'; id: string; label: string; facet: Facet }>;
      };
    }>;
  };
};

export type SuggestNeedsQueryVariables = Exact<{
  text: string;
}>;

export type SuggestNeedsQuery = {
  search: {
    __typename: 'SearchSuggestions';
    needs: Array<{ __typename: 'NeedSearchEdge'; node: { __typename: 'Need'; id: string; title: string } }>;
    tags: Array<{ __typename: 'Tag'; id: string; label: string; reference: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; kind: TerritoryKind; name: string }>;
  };
};

export const FindNeeds = /* @__PURE__ */ trusted<FindNeedsQuery, FindNeedsQueryVariables>(
  'f95151fc51f51b3570eff6cb2a8e950fb650afaf1aac80b2fb908f1728505d12',
  import.meta.env.DEV
    ? 'query FindNeeds($text: String!, $filter: NeedSearchFilter!, $sort: NeedSearchSort!, $solverId: ID, $facets: [SearchFacet!]!, $after: String, $matched: Boolean!) {\n  searchNeeds(\n    text: $text\n    filter: $filter\n    sort: $sort\n    solverId: $solverId\n    facets: $facets\n    first: 20\n    after: $after\n  ) {\n    totalCount\n    totalWithoutFilters\n    didYouMean\n    unsearchable\n    searchId\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    facets {\n      ...FacetCount\n      __typename\n    }\n    edges {\n      highlights {\n        title {\n          ...FoundText\n          __typename\n        }\n        excerpt {\n          ...FoundText\n          __typename\n        }\n        __typename\n      }\n      match @include(if: $matched) {\n        ...WhyLine\n        __typename\n      }\n      node {\n        id\n        state\n        publishedAt\n        neededBy\n        organisation {\n          id\n          name\n          __typename\n        }\n        territories {\n          code\n          name\n          __typename\n        }\n        tags {\n          id\n          label\n          facet\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment FacetCount on SearchFacetCount {\n  facet\n  values {\n    value\n    label\n    count\n    __typename\n  }\n  __typename\n}\n\nfragment FoundText on TextSegment {\n  text\n  hit\n  __typename\n}\n\n"""What one line says of a match, as in a list of many."""\nfragment WhyLine on Match {\n  id\n  strength\n  dismissed\n  distance\n  sharedWords {\n    need\n    solver\n    share\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      label\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    dismiss\n    restore\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SuggestNeeds = /* @__PURE__ */ trusted<SuggestNeedsQuery, SuggestNeedsQueryVariables>(
  '03d2adb36839564cb0f1bd050bbe93e8b3d840bce9bed3372b73f39f86a24a4b',
  import.meta.env.DEV
    ? 'query SuggestNeeds($text: String!) {\n  search(text: $text) {\n    needs {\n      node {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    tags {\n      id\n      label\n      reference\n      __typename\n    }\n    territories {\n      code\n      kind\n      name\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
