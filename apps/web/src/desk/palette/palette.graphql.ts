// Generated from palette.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FindAnythingQueryVariables = Exact<{
  text: string;
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
  '446a06e6721f343e1c03417251b88589f7f5d2a0f0769183328834dd41c9c6e4',
  import.meta.env.DEV
    ? 'query FindAnything($text: String!) {\n  search(text: $text) {\n    needs {\n      node {\n        id\n        title\n        organisation {\n          id\n          name\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    solvers {\n      node {\n        id\n        name\n        headline\n        __typename\n      }\n      __typename\n    }\n    tags {\n      id\n      reference\n      label\n      __typename\n    }\n    __typename\n  }\n  organisations(search: $text, first: 5) {\n    nodes {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts(search: $text, statuses: [active, paused, stopped], first: 5) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  groups(search: $text, first: 5) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  groupMeetings(search: $text, first: 5) {\n    nodes {\n      id\n      at\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
