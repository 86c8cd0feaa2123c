// Generated from why.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type DismissMatchInput, type MatchPartName, type MatchStrength } from '../../ui/api/schema-types.js';
import {
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WhyLineFragment = {
  __typename: 'Match';
  id: string;
  strength: MatchStrength;
  dismissed: boolean;
  distance: string | null;
  sharedWords: Array<{ __typename: 'SharedWord'; need: string; solver: string; share: number }>;
  sharedTags: Array<{ __typename: 'SharedTag'; tag: { __typename: 'Tag'; id: string; label: string } }>;
  viewerCan: { __typename: 'MatchPermissions'; dismiss: boolean; restore: boolean };
};

export type MarkedFragment = { __typename: 'TextSegment'; text: string; hit: boolean };

export type WhyCardFragment = {
  __typename: 'Match';
  points: number;
  parts: Array<{
    __typename: 'MatchPart';
    part: MatchPartName;
    label: string;
    explanation: string;
    points: number;
    most: number;
  }>;
  sharedTags: Array<{
    __typename: 'SharedTag';
    tag: { __typename: 'Tag'; id: string };
    needTag: { __typename: 'Tag'; id: string } | null;
  }>;
  idea: { __typename: 'Idea'; id: string; title: string } | null;
  needHighlights: {
    __typename: 'NeedHighlights';
    title: Array<{ __typename: 'TextSegment' } & MarkedFragment>;
    description: Array<{ __typename: 'TextSegment' } & MarkedFragment>;
  } | null;
  solverHighlights: {
    __typename: 'SolverHighlights';
    headline: Array<{ __typename: 'TextSegment' } & MarkedFragment>;
    description: Array<{ __typename: 'TextSegment' } & MarkedFragment>;
    ideas: Array<{
      __typename: 'IdeaHighlights';
      title: Array<{ __typename: 'TextSegment' } & MarkedFragment>;
      description: Array<{ __typename: 'TextSegment' } & MarkedFragment>;
    }>;
  } | null;
  solver: { __typename: 'Solver'; id: string; name: string };
} & WhyLineFragment;

export type WhyOfMatchQueryVariables = Exact<{
  id: string;
}>;

export type WhyOfMatchQuery = {
  match: {
    __typename: 'Match';
    need: { __typename: 'Need'; id: string; tags: Array<{ __typename: 'Tag'; id: string; label: string }> };
  } & WhyCardFragment;
};

export type DismissMatchMutationVariables = Exact<{
  matchId: string;
  input: DismissMatchInput;
}>;

export type DismissMatchMutation = {
  dismissMatch:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | { __typename: 'Match'; id: string; dismissed: boolean };
};

export type RestoreMatchMutationVariables = Exact<{
  matchId: string;
}>;

export type RestoreMatchMutation = {
  restoreMatch:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | { __typename: 'Match'; id: string; dismissed: boolean };
};

export const WhyOfMatch = /* @__PURE__ */ trusted<WhyOfMatchQuery, WhyOfMatchQueryVariables>(
  '88b407f388725e055aef1903afbeb4ee2ce3101949f52f78d49bb7e0ea950a11',
  import.meta.env.DEV
    ? 'query WhyOfMatch($id: ID!) {\n  match(id: $id) {\n    ...WhyCard\n    need {\n      id\n      tags {\n        id\n        label\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\n"""All that explains one match."""\nfragment WhyCard on Match {\n  ...WhyLine\n  points\n  parts {\n    part\n    label\n    explanation\n    points\n    most\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      __typename\n    }\n    needTag {\n      id\n      __typename\n    }\n    __typename\n  }\n  idea {\n    id\n    title\n    __typename\n  }\n  needHighlights {\n    title {\n      ...Marked\n      __typename\n    }\n    description {\n      ...Marked\n      __typename\n    }\n    __typename\n  }\n  solverHighlights {\n    headline {\n      ...Marked\n      __typename\n    }\n    description {\n      ...Marked\n      __typename\n    }\n    ideas {\n      title {\n        ...Marked\n        __typename\n      }\n      description {\n        ...Marked\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  solver {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\n"""What one line says of a match, as in a list of many."""\nfragment WhyLine on Match {\n  id\n  strength\n  dismissed\n  distance\n  sharedWords {\n    need\n    solver\n    share\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      label\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    dismiss\n    restore\n    __typename\n  }\n  __typename\n}\n\nfragment Marked on TextSegment {\n  text\n  hit\n  __typename\n}'
    : '',
);
export const DismissMatch = /* @__PURE__ */ trusted<DismissMatchMutation, DismissMatchMutationVariables>(
  '86eb9943c072e29b77343e4b2686bdda8fe46b027c2e7c5661af3914ec7c30eb',
  import.meta.env.DEV
    ? 'mutation DismissMatch($matchId: ID!, $input: DismissMatchInput!) {\n  dismissMatch(matchId: $matchId, input: $input) {\n    ... on Match {\n      id\n      dismissed\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RestoreMatch = /* @__PURE__ */ trusted<RestoreMatchMutation, RestoreMatchMutationVariables>(
  '2b86bf55f94d26dcc1bf928acd1cb7b381fb22a8e24d8b9c39b235f2de41403f',
  import.meta.env.DEV
    ? 'mutation RestoreMatch($matchId: ID!) {\n  restoreMatch(matchId: $matchId) {\n    ... on Match {\n      id\n      dismissed\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
