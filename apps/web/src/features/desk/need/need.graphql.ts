// Generated from need.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type AnswersBy,
  type Blocker,
  type CalendarKind,
  type InterestState,
  type IntroductionRequestState,
  type IntroductionState,
  type Language,
  type MatchPartName,
  type MatchingState,
  type NeedHintTopic,
  type NeedState,
  type ReplyAnswer,
  type SolverKind,
} from '../../../ui/api/schema-types.js';
import { type WhyLineFragment } from '../../why/why.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type NeedOnDeskFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  description: string;
  state: NeedState;
  version: number;
  confidential: boolean;
  acceptsRemote: boolean;
  neededBy: string | null;
  wantedKinds: Array<SolverKind>;
  submittedAt: string | null;
  publishedAt: string | null;
  language: Language | null;
  tags: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  organisation: {
    __typename: 'Organisation';
    id: string;
    name: string;
    responsiveness: number | null;
    mailsArrive: boolean | null;
    answersBy: AnswersBy | null;
  } | null;
  hints: Array<{ __typename: 'NeedHint'; about: NeedHintTopic; sentence: string }>;
  pool: {
    __typename: 'NeedPool';
    id: string;
    needs: Array<{ __typename: 'Need'; id: string; title: string }>;
  } | null;
  concepts: Array<{ __typename: 'Concept'; id: string; title: string }>;
  viewerCan: {
    __typename: 'NeedPermissions';
    edit: boolean;
    publish: boolean;
    refuse: boolean;
    requestChanges: boolean;
    pool: boolean;
  };
};

export type NeedForDeskQueryVariables = Exact<{
  id: string;
}>;

export type NeedForDeskQuery = {
  need: {
    __typename: 'Need';
    likelyDuplicates: Array<{
      __typename: 'LikelyDuplicate';
      resemblance: number;
      sameCompany: boolean;
      inSamePool: boolean;
      need: {
        __typename: 'Need';
        id: string;
        title: string;
        state: NeedState;
        organisation: { __typename: 'Organisation'; id: string; name: string } | null;
      };
    }>;
  } & NeedOnDeskFragment;
  interestsOfNeed: {
    __typename: 'InterestConnection';
    nodes: Array<{
      __typename: 'Interest';
      id: string;
      state: InterestState;
      message: string;
      markedAt: string;
      solver: { __typename: 'Solver'; id: string; name: string; mailsArrive: boolean | null } | null;
      viewerCan: { __typename: 'InterestPermissions'; decline: boolean };
    }>;
  };
  introductionRequestsOfNeed: {
    __typename: 'IntroductionRequestConnection';
    nodes: Array<{
      __typename: 'IntroductionRequest';
      id: string;
      state: IntroductionRequestState;
      note: string;
      askedAt: string;
      solver: { __typename: 'Solver'; id: string; name: string; mailsArrive: boolean | null } | null;
      viewerCan: { __typename: 'IntroductionRequestPermissions'; decline: boolean };
    }>;
  };
  introductionsOfNeed: {
    __typename: 'IntroductionConnection';
    nodes: Array<{
      __typename: 'Introduction';
      id: string;
      state: IntroductionState;
      proposedAt: string;
      lapsesOn: string | null;
      solver: { __typename: 'Solver'; id: string; name: string; mailsArrive: boolean | null } | null;
      companyReply: { __typename: 'Reply'; answer: ReplyAnswer };
      solverReply: { __typename: 'Reply'; answer: ReplyAnswer };
    }>;
  };
};

export type CandidatesForNeedQueryVariables = Exact<{
  id: string;
  first: number;
}>;

export type CandidatesForNeedQuery = {
  need: { __typename: 'Need'; id: string; matching: MatchingState | null };
  matchesOfNeed: {
    __typename: 'MatchConnection';
    totalCount: number;
    nodes: Array<
      {
        __typename: 'Match';
        standsOut: boolean;
        blocker: Blocker | null;
        blockedUntil: string | null;
        oftenChosen: string | null;
        points: number;
        parts: Array<{
          __typename: 'MatchPart';
          part: MatchPartName;
          label: string;
          points: number;
          most: number;
        }>;
        idea: { __typename: 'Idea'; id: string; title: string } | null;
        solver: {
          __typename: 'Solver';
          id: string;
          name: string;
          kind: SolverKind;
          awayUntil: string | null;
          awayKind: CalendarKind | null;
          headline: string;
          claimed: boolean;
          introductionsLeft: number | null;
          monthlyCap: number;
          responsiveness: number | null;
          mailsArrive: boolean | null;
        };
      } & WhyLineFragment
    >;
  };
};

export type PublishNeedMutationVariables = Exact<{
  id: string;
  version: number;
}>;

export type PublishNeedMutation = {
  publishNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & NeedOnDeskFragment);
};

export type PoolNeedsMutationVariables = Exact<{
  needIds: Array<string> | string;
}>;

export type PoolNeedsMutation = {
  poolNeeds:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'NeedPool'; id: string; needs: Array<{ __typename: 'Need'; id: string }> };
};

export type UndoNeedDecisionMutationVariables = Exact<{
  id: string;
  version: number;
}>;

export type UndoNeedDecisionMutation = {
  undoNeedDecision:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & NeedOnDeskFragment);
};

export const NeedForDesk = /* @__PURE__ */ trusted<NeedForDeskQuery, NeedForDeskQueryVariables>(
  'af173f0071c07be34371594a7b10a984fcba8f9d7122e4a65aaf70e683f6441c',
  import.meta.env.DEV
    ? 'query NeedForDesk($id: ID!) {\n  need(id: $id) {\n    ...NeedOnDesk\n    likelyDuplicates {\n      resemblance\n      sameCompany\n      inSamePool\n      need {\n        id\n        title\n        state\n        organisation {\n          id\n          name\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  interestsOfNeed(needId: $id, first: 20) {\n    nodes {\n      id\n      state\n      message\n      markedAt\n      solver {\n        id\n        name\n        mailsArrive\n        __typename\n      }\n      viewerCan {\n        decline\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  introductionRequestsOfNeed(needId: $id, first: 20) {\n    nodes {\n      id\n      state\n      note\n      askedAt\n      solver {\n        id\n        name\n        mailsArrive\n        __typename\n      }\n      viewerCan {\n        decline\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  introductionsOfNeed(needId: $id, first: 20) {\n    nodes {\n      id\n      state\n      proposedAt\n      lapsesOn\n      solver {\n        id\n        name\n        mailsArrive\n        __typename\n      }\n      companyReply {\n        answer\n        __typename\n      }\n      solverReply {\n        answer\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    answersBy\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CandidatesForNeed = /* @__PURE__ */ trusted<
  CandidatesForNeedQuery,
  CandidatesForNeedQueryVariables
>(
  'ce35eeeed1d6750b3c6a4def91174ad978d05a94ff6df59cf18a3c995024b381',
  import.meta.env.DEV
    ? 'query CandidatesForNeed($id: ID!, $first: Int!) {\n  need(id: $id) {\n    id\n    matching\n    __typename\n  }\n  matchesOfNeed(needId: $id, first: $first) {\n    totalCount\n    nodes {\n      ...WhyLine\n      standsOut\n      blocker\n      blockedUntil\n      oftenChosen\n      points\n      parts {\n        part\n        label\n        points\n        most\n        __typename\n      }\n      idea {\n        id\n        title\n        __typename\n      }\n      solver {\n        id\n        name\n        kind\n        awayUntil\n        awayKind\n        headline\n        claimed\n        introductionsLeft\n        monthlyCap\n        responsiveness\n        mailsArrive\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\n"""What one line says of a match, as in a list of many."""\nfragment WhyLine on Match {\n  id\n  strength\n  dismissed\n  distance\n  sharedWords {\n    need\n    solver\n    share\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      label\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    dismiss\n    restore\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PublishNeed = /* @__PURE__ */ trusted<PublishNeedMutation, PublishNeedMutationVariables>(
  '69c2a87f5c4424dbc82f69a25cda3d35dfcd2f0f53e20ac49997799a46718984',
  import.meta.env.DEV
    ? 'mutation PublishNeed($id: ID!, $version: Int!) {\n  publishNeed(id: $id, version: $version) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    answersBy\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PoolNeeds = /* @__PURE__ */ trusted<PoolNeedsMutation, PoolNeedsMutationVariables>(
  '95833d8f81bef6f8ce35bcb4eee64067020ef76f1d2429a8da23279491ae863b',
  import.meta.env.DEV
    ? 'mutation PoolNeeds($needIds: [ID!]!) {\n  poolNeeds(needIds: $needIds) {\n    ... on NeedPool {\n      id\n      needs {\n        id\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoNeedDecision = /* @__PURE__ */ trusted<
  UndoNeedDecisionMutation,
  UndoNeedDecisionMutationVariables
>(
  'f0ea48fb1a00c6bbdac58b239f4ca9eb171ddae095b737ab41af5a58115dabec',
  import.meta.env.DEV
    ? 'mutation UndoNeedDecision($id: ID!, $version: Int!) {\n  undoNeedDecision(id: $id, version: $version) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    answersBy\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
