// Generated from solutions.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Facet = 'activity' | 'audience' | 'skill' | 'technology' | 'theme' | 'trade';

/** By what a search is narrowed. Values of the facets of the taxonomy are for the filter `tags`, those of `territory` for `territories`, of `kind` for `kinds`, of `status` (of needs) for `states`, of `remote` (of solvers: "yes" or "no") for `remote`. */
export type SearchFacet =
  | 'activity'
  | 'audience'
  | 'kind'
  | 'remote'
  | 'skill'
  | 'status'
  | 'technology'
  | 'territory'
  | 'theme'
  | 'trade';

/** `project_holder`: somebody with a project; an apprentice only where the profile’s `setting` is `cfa`. */
export type SolverKind = 'entrepreneur' | 'project_holder' | 'startup' | 'student';

export type SolverSearchFilter = {
  kinds?: Array<SolverKind> | null | undefined;
  /** Works at a distance, or does not. */
  remote?: boolean | null | undefined;
  /** Such as "theme:silver-economie": of tags of one facet, one is enough; of several facets, one of each is needed. */
  tags?: Array<string> | null | undefined;
  /** That concern one of these, such as "commune:45234". */
  territories?: Array<string> | null | undefined;
};

/** `relevance`: where no words are given, the newest first. */
export type SolverSearchSort = 'newest' | 'relevance';

export type TerritoryKind = 'commune' | 'departement' | 'epci' | 'region';

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

export type FacetCountFragment = {
  __typename: 'SearchFacetCount';
  facet: SearchFacet;
  values: Array<{ __typename: 'SearchFacetValue'; value: string; label: string; count: number }>;
};

export type FoundTextFragment = { __typename: 'TextSegment'; text: string; hit: boolean };

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
