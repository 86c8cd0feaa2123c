// Generated from need.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type ConceptStage,
  type InterestDeclineReason,
  type InterestState,
  type IntroductionRequestDeclineReason,
  type IntroductionRequestState,
  type MatchingState,
  type ModerationReason,
  type NeedHintTopic,
  type NeedState,
  type SolverKind,
} from '../../../ui/api/schema-types.js';
import { type OwnNeedFragment } from '../../../features/needs/own-needs.graphql.js';
import { type WhyLineFragment, type WhyCardFragment } from '../../../features/why/why.graphql.js';
import {
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReadNeedFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  description: string;
  state: NeedState;
  confidential: boolean;
  acceptsRemote: boolean;
  neededBy: string | null;
  wantedKinds: Array<SolverKind>;
  publishedAt: string | null;
  tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
  territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  organisation: { __typename: 'Organisation'; id: string; name: string } | null;
};

export type MyInterestFragment = {
  __typename: 'Interest';
  id: string;
  state: InterestState;
  message: string;
  markedAt: string;
  answeredAt: string | null;
  declineNote: string | null;
  declineReason: InterestDeclineReason | null;
  solver: { __typename: 'Solver'; id: string; name: string } | null;
  viewerCan: { __typename: 'InterestPermissions'; withdraw: boolean; mark: boolean };
};

export type OneNeedQueryVariables = Exact<{
  id: string;
}>;

export type OneNeedQuery = {
  need: {
    __typename: 'Need';
    version: number;
    moderationNote: string | null;
    moderationRemarks: Array<{
      __typename: 'ModerationRemark';
      reason: ModerationReason;
      wrong: string;
      remedy: string;
    }>;
    hints: Array<{ __typename: 'NeedHint'; about: NeedHintTopic; required: boolean; sentence: string }>;
    becameConcepts: Array<{
      __typename: 'ConceptOfNeed';
      stage: ConceptStage;
      concept: { __typename: 'Concept'; id: string; title: string } | null;
      publicConcept: { __typename: 'PublicConcept'; id: string; title: string } | null;
    }>;
    joinings: Array<{ __typename: 'ConceptJoining'; id: string }>;
    nearbyConcepts: Array<{ __typename: 'NearbyConcept'; id: string }>;
    viewerCan: { __typename: 'NeedPermissions'; publish: boolean };
    myInterests: Array<{ __typename: 'Interest' } & MyInterestFragment>;
    myIntroductions: Array<{
      __typename: 'Introduction';
      id: string;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
    }>;
    myMatches: Array<{ __typename: 'Match' } & WhyCardFragment>;
  } & ReadNeedFragment &
    OwnNeedFragment;
  programme: { __typename: 'Programme'; phone: string | null; email: string | null };
};

export type AnswersToNeedQueryVariables = Exact<{
  id: string;
}>;

export type AnswersToNeedQuery = {
  interestsOfNeed: {
    __typename: 'InterestConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'Interest';
      id: string;
      state: InterestState;
      message: string;
      markedAt: string;
      solver: { __typename: 'Solver'; id: string; name: string; headline: string } | null;
    }>;
  };
  introductionsOfNeed: {
    __typename: 'IntroductionConnection';
    nodes: Array<{
      __typename: 'Introduction';
      id: string;
      summary: string;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
    }>;
  };
};

export type OwnRequestFragment = {
  __typename: 'IntroductionRequest';
  id: string;
  state: IntroductionRequestState;
  askedAt: string;
  declineReason: IntroductionRequestDeclineReason | null;
  declineNote: string | null;
  viewerCan: { __typename: 'IntroductionRequestPermissions'; withdraw: boolean };
};

export type MatchesOfNeedQueryVariables = Exact<{
  id: string;
  first: number;
}>;

export type MatchesOfNeedQuery = {
  need: { __typename: 'Need'; id: string; matching: MatchingState | null };
  matchesOfNeed: {
    __typename: 'MatchConnection';
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean };
    nodes: Array<
      {
        __typename: 'Match';
        mayAskForIntroduction: boolean;
        introductionRequest: ({ __typename: 'IntroductionRequest' } & OwnRequestFragment) | null;
        solver: { __typename: 'Solver'; id: string; name: string; headline: string; kind: SolverKind };
      } & WhyLineFragment
    >;
  };
};

export type MarkInterestMutationVariables = Exact<{
  needId: string;
  solverId: string;
  message: string;
}>;

export type MarkInterestMutation = {
  markInterest:
    | ({ __typename: 'IllegalTransition'; from: string | null } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Interest' } & MyInterestFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WithdrawInterestMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawInterestMutation = {
  withdrawInterest:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Interest' } & MyInterestFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AskForIntroductionMutationVariables = Exact<{
  needId: string;
  solverId: string;
  note: string;
}>;

export type AskForIntroductionMutation = {
  askForIntroduction:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'IntroductionRequest' } & OwnRequestFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WithdrawIntroductionRequestMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawIntroductionRequestMutation = {
  withdrawIntroductionRequest:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'IntroductionRequest' } & OwnRequestFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const OneNeed = /* @__PURE__ */ trusted<OneNeedQuery, OneNeedQueryVariables>(
  '28d3f8680b537cc03e33bcb6f633498423f19f394194f1156f14ab2981fb6d20',
  import.meta.env.DEV
    ? 'query OneNeed($id: ID!) {\n  need(id: $id) {\n    ...ReadNeed\n    ...OwnNeed\n    version\n    moderationNote\n    moderationRemarks {\n      reason\n      wrong\n      remedy\n      __typename\n    }\n    hints {\n      about\n      required\n      sentence\n      __typename\n    }\n    becameConcepts {\n      stage\n      concept {\n        id\n        title\n        __typename\n      }\n      publicConcept {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    joinings {\n      id\n      __typename\n    }\n    nearbyConcepts {\n      id\n      __typename\n    }\n    viewerCan {\n      publish\n      __typename\n    }\n    myInterests {\n      ...MyInterest\n      __typename\n    }\n    myIntroductions {\n      id\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    myMatches {\n      ...WhyCard\n      __typename\n    }\n    __typename\n  }\n  programme {\n    phone\n    email\n    __typename\n  }\n}\n\nfragment ReadNeed on Need {\n  id\n  title\n  description\n  state\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  publishedAt\n  tags {\n    id\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment OwnNeed on Need {\n  id\n  title\n  state\n  progress\n  summary\n  closingReason\n  progressIntroduction {\n    id\n    __typename\n  }\n  viewerCan {\n    close\n    delete\n    edit\n    renew\n    __typename\n  }\n  __typename\n}\n\nfragment MyInterest on Interest {\n  id\n  state\n  message\n  markedAt\n  answeredAt\n  declineNote\n  declineReason\n  solver {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    withdraw\n    mark\n    __typename\n  }\n  __typename\n}\n\n"""All that explains one match."""\nfragment WhyCard on Match {\n  ...WhyLine\n  points\n  parts {\n    part\n    label\n    explanation\n    points\n    most\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      __typename\n    }\n    needTag {\n      id\n      __typename\n    }\n    __typename\n  }\n  idea {\n    id\n    title\n    __typename\n  }\n  needHighlights {\n    title {\n      ...Marked\n      __typename\n    }\n    description {\n      ...Marked\n      __typename\n    }\n    __typename\n  }\n  solverHighlights {\n    headline {\n      ...Marked\n      __typename\n    }\n    description {\n      ...Marked\n      __typename\n    }\n    ideas {\n      title {\n        ...Marked\n        __typename\n      }\n      description {\n        ...Marked\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  solver {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\n"""What one line says of a match, as in a list of many."""\nfragment WhyLine on Match {\n  id\n  strength\n  dismissed\n  distance\n  sharedWords {\n    need\n    solver\n    share\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      label\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    dismiss\n    restore\n    __typename\n  }\n  __typename\n}\n\nfragment Marked on TextSegment {\n  text\n  hit\n  __typename\n}'
    : '',
);
export const AnswersToNeed = /* @__PURE__ */ trusted<AnswersToNeedQuery, AnswersToNeedQueryVariables>(
  '5011889c2923f581b656fb9e8c9ad712b22133171069db7bc48c6a24dcf60109',
  import.meta.env.DEV
    ? 'query AnswersToNeed($id: ID!) {\n  interestsOfNeed(needId: $id, first: 50) {\n    totalCount\n    nodes {\n      id\n      state\n      message\n      markedAt\n      solver {\n        id\n        name\n        headline\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  introductionsOfNeed(needId: $id, first: 50) {\n    nodes {\n      id\n      summary\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const MatchesOfNeed = /* @__PURE__ */ trusted<MatchesOfNeedQuery, MatchesOfNeedQueryVariables>(
  'a848f09948499b057a978be8a68e35530e4eedc72e039473d5bd658d520a9a4f',
  import.meta.env.DEV
    ? 'query MatchesOfNeed($id: ID!, $first: Int!) {\n  need(id: $id) {\n    id\n    matching\n    __typename\n  }\n  matchesOfNeed(needId: $id, first: $first) {\n    pageInfo {\n      hasNextPage\n      __typename\n    }\n    nodes {\n      ...WhyLine\n      mayAskForIntroduction\n      introductionRequest {\n        ...OwnRequest\n        __typename\n      }\n      solver {\n        id\n        name\n        headline\n        kind\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\n"""What one line says of a match, as in a list of many."""\nfragment WhyLine on Match {\n  id\n  strength\n  dismissed\n  distance\n  sharedWords {\n    need\n    solver\n    share\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      label\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    dismiss\n    restore\n    __typename\n  }\n  __typename\n}\n\nfragment OwnRequest on IntroductionRequest {\n  id\n  state\n  askedAt\n  declineReason\n  declineNote\n  viewerCan {\n    withdraw\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MarkInterest = /* @__PURE__ */ trusted<MarkInterestMutation, MarkInterestMutationVariables>(
  '150be589df9f571de862ece1bdba0ff2b4a6a6fdaadd289b51e889fa582278d0',
  import.meta.env.DEV
    ? 'mutation MarkInterest($needId: ID!, $solverId: ID!, $message: String!) {\n  markInterest(needId: $needId, solverId: $solverId, message: $message) {\n    ... on Interest {\n      ...MyInterest\n      __typename\n    }\n    ...WhyNot\n    ... on IllegalTransition {\n      from\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment MyInterest on Interest {\n  id\n  state\n  message\n  markedAt\n  answeredAt\n  declineNote\n  declineReason\n  solver {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    withdraw\n    mark\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawInterest = /* @__PURE__ */ trusted<
  WithdrawInterestMutation,
  WithdrawInterestMutationVariables
>(
  '9051561e99ebf5f6266674862bcf712acc27e74978244907791df7e57ab2da41',
  import.meta.env.DEV
    ? 'mutation WithdrawInterest($id: ID!) {\n  withdrawInterest(id: $id) {\n    ... on Interest {\n      ...MyInterest\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment MyInterest on Interest {\n  id\n  state\n  message\n  markedAt\n  answeredAt\n  declineNote\n  declineReason\n  solver {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    withdraw\n    mark\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskForIntroduction = /* @__PURE__ */ trusted<
  AskForIntroductionMutation,
  AskForIntroductionMutationVariables
>(
  '590c8e61d6ab2ce85856efbb32c62c960f85b60b7aa9fddc99229dd31ed2eb29',
  import.meta.env.DEV
    ? 'mutation AskForIntroduction($needId: ID!, $solverId: ID!, $note: String!) {\n  askForIntroduction(needId: $needId, solverId: $solverId, note: $note) {\n    ... on IntroductionRequest {\n      ...OwnRequest\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment OwnRequest on IntroductionRequest {\n  id\n  state\n  askedAt\n  declineReason\n  declineNote\n  viewerCan {\n    withdraw\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawIntroductionRequest = /* @__PURE__ */ trusted<
  WithdrawIntroductionRequestMutation,
  WithdrawIntroductionRequestMutationVariables
>(
  '00f5f70ebbc0e0cc2253eeca62b7f3bff5b3c1a1bd8ae573fb07f74ae44424c2',
  import.meta.env.DEV
    ? 'mutation WithdrawIntroductionRequest($id: ID!) {\n  withdrawIntroductionRequest(id: $id) {\n    ... on IntroductionRequest {\n      ...OwnRequest\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment OwnRequest on IntroductionRequest {\n  id\n  state\n  askedAt\n  declineReason\n  declineNote\n  viewerCan {\n    withdraw\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
