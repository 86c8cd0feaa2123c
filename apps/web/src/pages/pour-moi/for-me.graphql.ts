// Generated from for-me.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type InterestState, type SolverHintTopic } from '../../ui/api/schema-types.js';
import { type WhyLineFragment } from '../../features/why/why.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type NeedsForMeQueryVariables = Exact<{
  solverId: string;
  first: number;
  after?: string | null | undefined;
  dismissed: boolean;
}>;

export type NeedsForMeQuery = {
  matchesOfSolver: {
    __typename: 'MatchConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<
      {
        __typename: 'Match';
        need: {
          __typename: 'Need';
          id: string;
          title: string;
          neededBy: string | null;
          organisation: { __typename: 'Organisation'; id: string; name: string } | null;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
          myInterests: Array<{ __typename: 'Interest'; id: string; state: InterestState }>;
          myIntroductions: Array<{
            __typename: 'Introduction';
            id: string;
            solver: { __typename: 'Solver'; id: string } | null;
          }>;
        };
      } & WhyLineFragment
    >;
  };
  solver: {
    __typename: 'Solver';
    id: string;
    complete: boolean;
    paused: boolean;
    away: boolean;
    awayUntil: string | null;
    hints: Array<{ __typename: 'SolverHint'; about: SolverHintTopic; required: boolean; sentence: string }>;
  };
};

export const NeedsForMe = /* @__PURE__ */ trusted<NeedsForMeQuery, NeedsForMeQueryVariables>(
  'ffc865eca728b77333fc1bd99971467ee9f20678a5d51e9c36c7420872426ad8',
  import.meta.env.DEV
    ? 'query NeedsForMe($solverId: ID!, $first: Int!, $after: String, $dismissed: Boolean!) {\n  matchesOfSolver(\n    solverId: $solverId\n    first: $first\n    after: $after\n    dismissed: $dismissed\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...WhyLine\n      need {\n        id\n        title\n        neededBy\n        organisation {\n          id\n          name\n          __typename\n        }\n        territories {\n          code\n          name\n          __typename\n        }\n        myInterests {\n          id\n          state\n          __typename\n        }\n        myIntroductions {\n          id\n          solver {\n            id\n            __typename\n          }\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  solver(id: $solverId) {\n    id\n    complete\n    paused\n    away\n    awayUntil\n    hints {\n      about\n      required\n      sentence\n      __typename\n    }\n    __typename\n  }\n}\n\n"""What one line says of a match, as in a list of many."""\nfragment WhyLine on Match {\n  id\n  strength\n  dismissed\n  distance\n  sharedWords {\n    need\n    solver\n    share\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      label\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    dismiss\n    restore\n    __typename\n  }\n  __typename\n}'
    : '',
);
