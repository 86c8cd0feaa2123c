// Generated from solutions.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type Facet,
  type SearchFacet,
  type SolverKind,
  type SolverSearchFilter,
  type SolverSearchSort,
  type TerritoryKind,
} from '../../ui/api/schema-types.js';
import { type FacetCountFragment } from '../../features/search/facets.graphql.js';
import { type FoundTextFragment } from '../../features/search/frame/frame.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FindSolversQueryVariables = Exact<{
  text: string;
  filter: SolverSearchFilter;
  sort: SolverSearchSort;
  facets: Array<SearchFacet> | SearchFacet;
  after?: string | null | undefined;
}>;

export type FindSolversQuery = {
  searchSolvers: {
    __typename: 'SolverSearchConnection';
    totalCount: number;
    totalWithoutFilters: number | null;
    didYouMean: string | null;
    unsearchable: boolean;
    searchId: string | null;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    facets: Array<{ __typename: 'SearchFacetCount' } & FacetCountFragment>;
    edges: Array<{
      __typename: 'SolverSearchEdge';
      highlights: {
        __typename: 'SearchHighlights';
        name: Array<{ __typename: 'TextSegment' } & FoundTextFragment>;
        title: Array<{ __typename: 'TextSegment' } & FoundTextFragment>;
        excerpt: Array<{ __typename: 'TextSegment' } & FoundTextFragment>;
      };
      node: {
        __typename: 'Solver';
        id: string;
        kind: SolverKind;
        worksRemotely: boolean;
        territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        tags: Array<{ __typename: 'Tag'; id: string; label: string; facet: Facet }>;
      };
    }>;
  };
};

export type FindIdeasQueryVariables = Exact<{
  text: string;
  filter: SolverSearchFilter;
  sort: SolverSearchSort;
  facets: Array<SearchFacet> | SearchFacet;
  after?: string | null | undefined;
}>;

export type FindIdeasQuery = {
  searchIdeas: {
    __typename: 'IdeaSearchConnection';
    totalCount: number;
    totalWithoutFilters: number | null;
    didYouMean: string | null;
    unsearchable: boolean;
    searchId: string | null;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    facets: Array<{ __typename: 'SearchFacetCount' } & FacetCountFragment>;
    edges: Array<{
      __typename: 'IdeaSearchEdge';
      highlights: {
        __typename: 'SearchHighlights';
        title: Array<{ __typename: 'TextSegment' } & FoundTextFragment>;
        excerpt: Array<{ __typename: 'TextSegment' } & FoundTextFragment>;
      };
      node: {
        __typename: 'IdeaOfSolver';
        id: string;
        solver: { __typename: 'Solver'; id: string; name: string; kind: SolverKind };
      };
    }>;
  };
};

export type SuggestSolutionsQueryVariables = Exact<{
  text: string;
}>;

export type SuggestSolutionsQuery = {
  search: {
    __typename: 'SearchSuggestions';
    solvers: Array<{
      __typename: 'SolverSearchEdge';
      node: { __typename: 'Solver'; id: string; name: string; headline: string };
    }>;
    tags: Array<{ __typename: 'Tag'; id: string; label: string; reference: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; kind: TerritoryKind; name: string }>;
  };
};

export const FindSolvers = /* @__PURE__ */ trusted<FindSolversQuery, FindSolversQueryVariables>(
  'd0f23bcb4b8ab00ad3588e7d5c2753eceaa40d695b3cb1d950d4a85c2081be4c',
  import.meta.env.DEV
    ? 'query FindSolvers($text: String!, $filter: SolverSearchFilter!, $sort: SolverSearchSort!, $facets: [SearchFacet!]!, $after: String) {\n  searchSolvers(\n    text: $text\n    filter: $filter\n    sort: $sort\n    facets: $facets\n    first: 20\n    after: $after\n  ) {\n    totalCount\n    totalWithoutFilters\n    didYouMean\n    unsearchable\n    searchId\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    facets {\n      ...FacetCount\n      __typename\n    }\n    edges {\n      highlights {\n        name {\n          ...FoundText\n          __typename\n        }\n        title {\n          ...FoundText\n          __typename\n        }\n        excerpt {\n          ...FoundText\n          __typename\n        }\n        __typename\n      }\n      node {\n        id\n        kind\n        worksRemotely\n        territories {\n          code\n          name\n          __typename\n        }\n        tags {\n          id\n          label\n          facet\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment FacetCount on SearchFacetCount {\n  facet\n  values {\n    value\n    label\n    count\n    __typename\n  }\n  __typename\n}\n\nfragment FoundText on TextSegment {\n  text\n  hit\n  __typename\n}'
    : '',
);
export const FindIdeas = /* @__PURE__ */ trusted<FindIdeasQuery, FindIdeasQueryVariables>(
  'c2dd14d39e5926f6991b90bffd237a95e20c8bb086bd1887ef1c45e00d05ac29',
  import.meta.env.DEV
    ? 'query FindIdeas($text: String!, $filter: SolverSearchFilter!, $sort: SolverSearchSort!, $facets: [SearchFacet!]!, $after: String) {\n  searchIdeas(\n    text: $text\n    filter: $filter\n    sort: $sort\n    facets: $facets\n    first: 20\n    after: $after\n  ) {\n    totalCount\n    totalWithoutFilters\n    didYouMean\n    unsearchable\n    searchId\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    facets {\n      ...FacetCount\n      __typename\n    }\n    edges {\n      highlights {\n        title {\n          ...FoundText\n          __typename\n        }\n        excerpt {\n          ...FoundText\n          __typename\n        }\n        __typename\n      }\n      node {\n        id\n        solver {\n          id\n          name\n          kind\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment FacetCount on SearchFacetCount {\n  facet\n  values {\n    value\n    label\n    count\n    __typename\n  }\n  __typename\n}\n\nfragment FoundText on TextSegment {\n  text\n  hit\n  __typename\n}'
    : '',
);
export const SuggestSolutions = /* @__PURE__ */ trusted<
  SuggestSolutionsQuery,
  SuggestSolutionsQueryVariables
>(
  '1851464fc9ea9e0095a93fa75f08926a441795c0ce785f092b004b0f5b9c79cb',
  import.meta.env.DEV
    ? 'query SuggestSolutions($text: String!) {\n  search(text: $text) {\n    solvers {\n      node {\n        id\n        name\n        headline\n        __typename\n      }\n      __typename\n    }\n    tags {\n      id\n      label\n      reference\n      __typename\n    }\n    territories {\n      code\n      kind\n      name\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
