// Generated from joining.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type ConceptJoiningAnswer,
  type ConceptJoiningSide,
  type ConceptJoiningState,
  type ConceptStage,
} from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type JoiningShownFragment = {
  __typename: 'ConceptJoining';
  id: string;
  state: ConceptJoiningState;
  byCompany: boolean;
  awaitsViewerAs: ConceptJoiningSide | null;
  companyAnswer: ConceptJoiningAnswer;
  conceptAnswer: ConceptJoiningAnswer;
  reason: string | null;
  proposedAt: string;
  expiresAt: string;
  stage: ConceptStage;
  sharedTags: Array<{ __typename: 'Tag'; id: string; label: string }>;
  need: {
    __typename: 'Need';
    id: string;
    title: string;
    organisation: { __typename: 'Organisation'; id: string; name: string } | null;
  } | null;
  concept: { __typename: 'Concept'; id: string; title: string } | null;
  viewerCan: { __typename: 'ConceptJoiningPermissions'; answer: boolean; withdraw: boolean };
};

export type ConceptsNearNeedQueryVariables = Exact<{
  id: string;
}>;

export type ConceptsNearNeedQuery = {
  need: {
    __typename: 'Need';
    id: string;
    title: string;
    organisation: { __typename: 'Organisation'; id: string } | null;
    concepts: Array<{ __typename: 'Concept'; id: string; title: string }>;
    joinings: Array<{ __typename: 'ConceptJoining' } & JoiningShownFragment>;
    nearbyConcepts: Array<{
      __typename: 'NearbyConcept';
      id: string;
      stage: ConceptStage;
      isPooled: boolean;
      sharedTags: Array<{ __typename: 'Tag'; id: string; label: string }>;
      concept: { __typename: 'Concept'; id: string; title: string } | null;
      joining: ({ __typename: 'ConceptJoining' } & JoiningShownFragment) | null;
      viewerCan: { __typename: 'NearbyConceptPermissions'; propose: boolean; ask: boolean };
    }>;
  };
};

export type SourcesShownFragment = {
  __typename: 'Concept';
  id: string;
  title: string;
  needs: Array<{
    __typename: 'ConceptNeed';
    id: string;
    title: string | null;
    mayUnlink: boolean;
    company: { __typename: 'Organisation'; id: string; name: string } | null;
    need: { __typename: 'Need'; id: string } | null;
  }>;
  ideas: Array<{
    __typename: 'ConceptIdea';
    id: string;
    mayUnlink: boolean;
    idea: { __typename: 'Idea'; id: string; title: string };
    solver: { __typename: 'Solver'; id: string; name: string };
  }>;
  joinings: Array<{ __typename: 'ConceptJoining' } & JoiningShownFragment>;
  viewerCan: { __typename: 'ConceptPermissions'; link: boolean };
};

export type SourcesOfConceptQueryVariables = Exact<{
  id: string;
}>;

export type SourcesOfConceptQuery = { concept: { __typename: 'Concept' } & SourcesShownFragment };

export type LinkableToConceptQueryVariables = Exact<{
  id: string;
}>;

export type LinkableToConceptQuery = {
  linkableToConcept: {
    __typename: 'LinkableToConcept';
    needs: Array<{ __typename: 'Need'; id: string; title: string }>;
    ideas: Array<{
      __typename: 'ConceptIdea';
      id: string;
      idea: { __typename: 'Idea'; id: string; title: string };
      solver: { __typename: 'Solver'; id: string; name: string };
    }>;
  };
};

export type ProposeJoiningMutationVariables = Exact<{
  conceptId: string;
  needId: string;
  key?: string | null | undefined;
}>;

export type ProposeJoiningMutation = {
  proposeJoining:
    | ({ __typename: 'ConceptJoining' } & JoiningShownFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AskToJoinConceptMutationVariables = Exact<{
  conceptId: string;
  needId: string;
  key?: string | null | undefined;
}>;

export type AskToJoinConceptMutation = {
  askToJoin:
    | ({ __typename: 'ConceptJoining' } & JoiningShownFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AnswerJoiningMutationVariables = Exact<{
  id: string;
  accept: boolean;
  reason: string;
}>;

export type AnswerJoiningMutation = {
  answerJoining:
    | ({ __typename: 'ConceptJoining' } & JoiningShownFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WithdrawJoiningMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawJoiningMutation = {
  withdrawJoining:
    | ({ __typename: 'ConceptJoining' } & JoiningShownFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type LinkToConceptMutationVariables = Exact<{
  id: string;
  needId?: string | null | undefined;
  ideaId?: string | null | undefined;
}>;

export type LinkToConceptMutation = {
  linkToConcept:
    | ({ __typename: 'Concept' } & SourcesShownFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type UnlinkFromConceptMutationVariables = Exact<{
  id: string;
  needId?: string | null | undefined;
  ideaId?: string | null | undefined;
}>;

export type UnlinkFromConceptMutation = {
  unlinkFromConcept:
    | ({ __typename: 'Concept' } & SourcesShownFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const ConceptsNearNeed = /* @__PURE__ */ trusted<
  ConceptsNearNeedQuery,
  ConceptsNearNeedQueryVariables
>(
  '238769d5b8580c77aa8c71e84a63fd960d911f016e14ceaad7ddae57751c4b2d',
  import.meta.env.DEV
    ? 'query ConceptsNearNeed($id: ID!) {\n  need(id: $id) {\n    id\n    title\n    organisation {\n      id\n      __typename\n    }\n    concepts {\n      id\n      title\n      __typename\n    }\n    joinings {\n      ...JoiningShown\n      __typename\n    }\n    nearbyConcepts {\n      id\n      stage\n      isPooled\n      sharedTags {\n        id\n        label\n        __typename\n      }\n      concept {\n        id\n        title\n        __typename\n      }\n      joining {\n        ...JoiningShown\n        __typename\n      }\n      viewerCan {\n        propose\n        ask\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SourcesOfConcept = /* @__PURE__ */ trusted<
  SourcesOfConceptQuery,
  SourcesOfConceptQueryVariables
>(
  '7d7776246387b6109354e4ea9c2af73e6db0bc0a9a1a03a66864704372aa0f9e',
  import.meta.env.DEV
    ? 'query SourcesOfConcept($id: ID!) {\n  concept(id: $id) {\n    ...SourcesShown\n    __typename\n  }\n}\n\nfragment SourcesShown on Concept {\n  id\n  title\n  needs {\n    id\n    title\n    mayUnlink\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    mayUnlink\n    idea {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  joinings {\n    ...JoiningShown\n    __typename\n  }\n  viewerCan {\n    link\n    __typename\n  }\n  __typename\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LinkableToConcept = /* @__PURE__ */ trusted<
  LinkableToConceptQuery,
  LinkableToConceptQueryVariables
>(
  '638aeae819258250650e971e5c6bd17dc4dc179e887ba4e57f84531ebe307f43',
  import.meta.env.DEV
    ? 'query LinkableToConcept($id: ID!) {\n  linkableToConcept(conceptId: $id) {\n    needs {\n      id\n      title\n      __typename\n    }\n    ideas {\n      id\n      idea {\n        id\n        title\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const ProposeJoining = /* @__PURE__ */ trusted<
  ProposeJoiningMutation,
  ProposeJoiningMutationVariables
>(
  'b5e5986f462d3e436b683b8e5f48034401b20d1798859e6390e6fc61b8527add',
  import.meta.env.DEV
    ? 'mutation ProposeJoining($conceptId: ID!, $needId: ID!, $key: ID) {\n  proposeJoining(conceptId: $conceptId, needId: $needId, key: $key) {\n    ...WhyNot\n    ... on ConceptJoining {\n      ...JoiningShown\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskToJoinConcept = /* @__PURE__ */ trusted<
  AskToJoinConceptMutation,
  AskToJoinConceptMutationVariables
>(
  '8a9514e64bcb13d77c556db09cf93050a878281941d55fd3b237e7be22489904',
  import.meta.env.DEV
    ? 'mutation AskToJoinConcept($conceptId: ID!, $needId: ID!, $key: ID) {\n  askToJoin(conceptId: $conceptId, needId: $needId, key: $key) {\n    ...WhyNot\n    ... on ConceptJoining {\n      ...JoiningShown\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AnswerJoining = /* @__PURE__ */ trusted<AnswerJoiningMutation, AnswerJoiningMutationVariables>(
  '988d1c899fe221a65ccd8b0a76772937c0de55e05ccb9c68a2a5dbd67c1b8554',
  import.meta.env.DEV
    ? 'mutation AnswerJoining($id: ID!, $accept: Boolean!, $reason: String!) {\n  answerJoining(id: $id, accept: $accept, reason: $reason) {\n    ...WhyNot\n    ... on ConceptJoining {\n      ...JoiningShown\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawJoining = /* @__PURE__ */ trusted<
  WithdrawJoiningMutation,
  WithdrawJoiningMutationVariables
>(
  'aa0ecb9b3da7b4395a3e596e5861991f549f079567f43613f5df72b444a25972',
  import.meta.env.DEV
    ? 'mutation WithdrawJoining($id: ID!) {\n  withdrawJoining(id: $id) {\n    ...WhyNot\n    ... on ConceptJoining {\n      ...JoiningShown\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LinkToConcept = /* @__PURE__ */ trusted<LinkToConceptMutation, LinkToConceptMutationVariables>(
  'f6c1943cd4e08f8672e7a8f93a54207f22f4893b24cc342221d83769de5adf70',
  import.meta.env.DEV
    ? 'mutation LinkToConcept($id: ID!, $needId: ID, $ideaId: ID) {\n  linkToConcept(id: $id, needId: $needId, ideaId: $ideaId) {\n    ...WhyNot\n    ... on Concept {\n      ...SourcesShown\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment SourcesShown on Concept {\n  id\n  title\n  needs {\n    id\n    title\n    mayUnlink\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    mayUnlink\n    idea {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  joinings {\n    ...JoiningShown\n    __typename\n  }\n  viewerCan {\n    link\n    __typename\n  }\n  __typename\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UnlinkFromConcept = /* @__PURE__ */ trusted<
  UnlinkFromConceptMutation,
  UnlinkFromConceptMutationVariables
>(
  '2e764ef89ac5c0a11130a86fe2448ce1f41f487158ac8600b35e28fbcd6dbae6',
  import.meta.env.DEV
    ? 'mutation UnlinkFromConcept($id: ID!, $needId: ID, $ideaId: ID) {\n  unlinkFromConcept(id: $id, needId: $needId, ideaId: $ideaId) {\n    ...WhyNot\n    ... on Concept {\n      ...SourcesShown\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment SourcesShown on Concept {\n  id\n  title\n  needs {\n    id\n    title\n    mayUnlink\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    mayUnlink\n    idea {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  joinings {\n    ...JoiningShown\n    __typename\n  }\n  viewerCan {\n    link\n    __typename\n  }\n  __typename\n}\n\nfragment JoiningShown on ConceptJoining {\n  id\n  state\n  byCompany\n  awaitsViewerAs\n  companyAnswer\n  conceptAnswer\n  reason\n  proposedAt\n  expiresAt\n  stage\n  sharedTags {\n    id\n    label\n    __typename\n  }\n  need {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    answer\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
