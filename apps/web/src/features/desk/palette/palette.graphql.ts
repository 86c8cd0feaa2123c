// Generated from palette.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FindAnythingQueryVariables = Exact<{
  text: string;
  seesPeople: boolean;
}>;

export type FindAnythingQuery = {
  search: {
    __typename: 'SearchSuggestions';
    needs: Array<{
      __typename: 'NeedSearchEdge';
      node: {
        __typename: 'Need';
        id: string;
        title: string;
        organisation: { __typename: 'Organisation'; id: string; name: string } | null;
      };
    }>;
    solvers: Array<{
      __typename: 'SolverSearchEdge';
      node: { __typename: 'Solver'; id: string; name: string; headline: string };
    }>;
    tags: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  };
  organisations: {
    __typename: 'OrganisationConnection';
    nodes: Array<{ __typename: 'Organisation'; id: string; name: string }>;
  };
  people?: {
    __typename: 'AccountConnection';
    nodes: Array<{ __typename: 'Account'; id: string; name: string; email: string }>;
  };
  concepts: {
    __typename: 'ConceptConnection';
    nodes: Array<{ __typename: 'Concept'; id: string; title: string }>;
  };
  groups: { __typename: 'GroupConnection'; nodes: Array<{ __typename: 'Group'; id: string; title: string }> };
  groupMeetings: {
    __typename: 'GroupMeetingConnection';
    nodes: Array<{
      __typename: 'GroupMeeting';
      id: string;
      at: string;
      group: { __typename: 'Group'; id: string; title: string };
    }>;
  };
};

export const FindAnything = /* @__PURE__ */ trusted<FindAnythingQuery, FindAnythingQueryVariables>(
  'fcfb482c98d4eef1cb416f1a9dae26e5f8f4e500214c046fdea641c8a030b3c1',
  import.meta.env.DEV
    ? 'query FindAnything($text: String!, $seesPeople: Boolean!) {\n  search(text: $text) {\n    needs {\n      node {\n        id\n        title\n        organisation {\n          id\n          name\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    solvers {\n      node {\n        id\n        name\n        headline\n        __typename\n      }\n      __typename\n    }\n    tags {\n      id\n      reference\n      label\n      __typename\n    }\n    __typename\n  }\n  organisations(search: $text, first: 5) {\n    nodes {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  people(search: $text, first: 5) @include(if: $seesPeople) {\n    nodes {\n      id\n      name\n      email\n      __typename\n    }\n    __typename\n  }\n  concepts(search: $text, statuses: [active, paused, stopped], first: 5) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  groups(search: $text, first: 5) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  groupMeetings(search: $text, first: 5) {\n    nodes {\n      id\n      at\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
