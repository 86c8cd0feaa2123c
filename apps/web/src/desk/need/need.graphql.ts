// Generated from need.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type Blocker,
  type CalendarKind,
  type DeclineInterestInput,
  type DeclineIntroductionRequestInput,
  type InterestState,
  type IntroduceInput,
  type IntroductionRequestState,
  type IntroductionState,
  type Language,
  type MatchPartName,
  type ModerationReason,
  type NeedDecision,
  type NeedHintTopic,
  type NeedInput,
  type NeedState,
  type ReplyAnswer,
  type SolverKind,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../api/index.js';
import { type WhyLineFragment } from '../../why/why.graphql.js';
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

export type OthersThatWaitQueryVariables = Exact<{
  needId: string;
  companyId: string;
}>;

export type OthersThatWaitQuery = {
  need: { __typename: 'Need'; id: string; state: NeedState };
  needsOfOrganisation: {
    __typename: 'NeedConnection';
    nodes: Array<{
      __typename: 'Need';
      id: string;
      title: string;
      description: string;
      version: number;
      viewerCan: { __typename: 'NeedPermissions'; requestChanges: boolean; refuse: boolean };
    }>;
  };
};

export type DecisionPreviewQueryVariables = Exact<{
  needId: string;
  decision: NeedDecision;
  reasons: Array<ModerationReason> | ModerationReason;
  note: string;
}>;

export type DecisionPreviewQuery = {
  needDecisionPreview:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | { __typename: 'NeedDecisionPreview'; readers: number; subject: string; text: string };
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

export type RequestNeedChangesMutationVariables = Exact<{
  id: string;
  version: number;
  reasons: Array<ModerationReason> | ModerationReason;
  note: string;
}>;

export type RequestNeedChangesMutation = {
  requestNeedChanges:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & NeedOnDeskFragment);
};

export type RefuseNeedMutationVariables = Exact<{
  id: string;
  version: number;
  reasons: Array<ModerationReason> | ModerationReason;
  note: string;
}>;

export type RefuseNeedMutation = {
  refuseNeed:
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

export type IntroduceMutationVariables = Exact<{
  input: IntroduceInput;
  key?: string | null | undefined;
}>;

export type IntroduceMutation = {
  introduce:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | {
        __typename: 'IntroductionsProposed';
        introductions: Array<{ __typename: 'Introduction'; id: string; state: IntroductionState }>;
      }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type DeclineInterestMutationVariables = Exact<{
  id: string;
  input: DeclineInterestInput;
}>;

export type DeclineInterestMutation = {
  declineInterest:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'Interest'; id: string; state: InterestState }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type DeclineIntroductionRequestMutationVariables = Exact<{
  id: string;
  input: DeclineIntroductionRequestInput;
}>;

export type DeclineIntroductionRequestMutation = {
  declineIntroductionRequest:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'IntroductionRequest'; id: string; state: IntroductionRequestState }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
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

export type UndoIntroductionsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;

export type UndoIntroductionsMutation = {
  undoIntroductions:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'IntroductionsUndone'; needs: Array<{ __typename: 'Need'; id: string }> }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type UndoInterestDeclineMutationVariables = Exact<{
  id: string;
}>;

export type UndoInterestDeclineMutation = {
  undoInterestDecline:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'Interest'; id: string; state: InterestState }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type UndoIntroductionRequestDeclineMutationVariables = Exact<{
  id: string;
}>;

export type UndoIntroductionRequestDeclineMutation = {
  undoIntroductionRequestDecline:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'IntroductionRequest'; id: string; state: IntroductionRequestState }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type EditOnDeskMutationVariables = Exact<{
  id: string;
  version: number;
  input: NeedInput;
}>;

export type EditOnDeskMutation = {
  editNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & NeedOnDeskFragment);
};

export type FindTagsOnDeskQueryVariables = Exact<{
  search: string;
}>;

export type FindTagsOnDeskQuery = {
  tags: {
    __typename: 'TagConnection';
    nodes: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  };
};

export type FindPlacesOnDeskQueryVariables = Exact<{
  search: string;
}>;

export type FindPlacesOnDeskQuery = {
  territories: {
    __typename: 'TerritoryConnection';
    nodes: Array<{ __typename: 'Territory'; code: string; name: string; postcodes: Array<string> }>;
  };
};

export const NeedForDesk = /* @__PURE__ */ trusted<NeedForDeskQuery, NeedForDeskQueryVariables>(
  '388f782348ede42de3d29d1ebab0ec4efd77c4c345ffe0769f2a697f0d91386b',
  import.meta.env.DEV
    ? 'query NeedForDesk($id: ID!) {\n  need(id: $id) {\n    ...NeedOnDesk\n    likelyDuplicates {\n      resemblance\n      sameCompany\n      inSamePool\n      need {\n        id\n        title\n        state\n        organisation {\n          id\n          name\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  interestsOfNeed(needId: $id, first: 20) {\n    nodes {\n      id\n      state\n      message\n      markedAt\n      solver {\n        id\n        name\n        mailsArrive\n        __typename\n      }\n      viewerCan {\n        decline\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  introductionRequestsOfNeed(needId: $id, first: 20) {\n    nodes {\n      id\n      state\n      note\n      askedAt\n      solver {\n        id\n        name\n        mailsArrive\n        __typename\n      }\n      viewerCan {\n        decline\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  introductionsOfNeed(needId: $id, first: 20) {\n    nodes {\n      id\n      state\n      proposedAt\n      lapsesOn\n      solver {\n        id\n        name\n        mailsArrive\n        __typename\n      }\n      companyReply {\n        answer\n        __typename\n      }\n      solverReply {\n        answer\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CandidatesForNeed = /* @__PURE__ */ trusted<
  CandidatesForNeedQuery,
  CandidatesForNeedQueryVariables
>(
  'caa373d5f7a84df006afcff765a807ef056a3676f297128186783803738d368a',
  import.meta.env.DEV
    ? 'query CandidatesForNeed($id: ID!, $first: Int!) {\n  matchesOfNeed(needId: $id, first: $first) {\n    totalCount\n    nodes {\n      ...WhyLine\n      standsOut\n      blocker\n      blockedUntil\n      oftenChosen\n      points\n      parts {\n        part\n        label\n        points\n        most\n        __typename\n      }\n      idea {\n        id\n        title\n        __typename\n      }\n      solver {\n        id\n        name\n        kind\n        awayUntil\n        awayKind\n        headline\n        claimed\n        introductionsLeft\n        monthlyCap\n        responsiveness\n        mailsArrive\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\n"""What one line says of a match, as in a list of many."""\nfragment WhyLine on Match {\n  id\n  strength\n  dismissed\n  distance\n  sharedWords {\n    need\n    solver\n    share\n    __typename\n  }\n  sharedTags {\n    tag {\n      id\n      label\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    dismiss\n    restore\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OthersThatWait = /* @__PURE__ */ trusted<OthersThatWaitQuery, OthersThatWaitQueryVariables>(
  '3ff6d355a145859af3e505cfa5e91c57c090246dfbb39b3b4e22c652ba2a61ad',
  import.meta.env.DEV
    ? 'query OthersThatWait($needId: ID!, $companyId: ID!) {\n  need(id: $needId) {\n    id\n    state\n    __typename\n  }\n  needsOfOrganisation(organisationId: $companyId, states: [submitted], first: 20) {\n    nodes {\n      id\n      title\n      description\n      version\n      viewerCan {\n        requestChanges\n        refuse\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const DecisionPreview = /* @__PURE__ */ trusted<DecisionPreviewQuery, DecisionPreviewQueryVariables>(
  'e2db4ecad54890de72dc008e42748922cece473d35feacc80dbcd54b0cea46e6',
  import.meta.env.DEV
    ? 'query DecisionPreview($needId: ID!, $decision: NeedDecision!, $reasons: [ModerationReason!]!, $note: String!) {\n  needDecisionPreview(\n    needId: $needId\n    decision: $decision\n    reasons: $reasons\n    note: $note\n  ) {\n    ... on NeedDecisionPreview {\n      readers\n      subject\n      text\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PublishNeed = /* @__PURE__ */ trusted<PublishNeedMutation, PublishNeedMutationVariables>(
  '8a607e386f92ff837da5c5524401a6529b161cb71190e8ba8045fc9cbc7cc4c1',
  import.meta.env.DEV
    ? 'mutation PublishNeed($id: ID!, $version: Int!) {\n  publishNeed(id: $id, version: $version) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RequestNeedChanges = /* @__PURE__ */ trusted<
  RequestNeedChangesMutation,
  RequestNeedChangesMutationVariables
>(
  '607d81798c457fb19702280c3453f9de5cae3814cdd08ac00d8674f23368fd14',
  import.meta.env.DEV
    ? 'mutation RequestNeedChanges($id: ID!, $version: Int!, $reasons: [ModerationReason!]!, $note: String!) {\n  requestNeedChanges(id: $id, version: $version, reasons: $reasons, note: $note) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RefuseNeed = /* @__PURE__ */ trusted<RefuseNeedMutation, RefuseNeedMutationVariables>(
  'eb7f50aace6b6f8d74bd6233a273b59cad60d00ca7fa5db722187ceb7e6b0375',
  import.meta.env.DEV
    ? 'mutation RefuseNeed($id: ID!, $version: Int!, $reasons: [ModerationReason!]!, $note: String!) {\n  refuseNeed(id: $id, version: $version, reasons: $reasons, note: $note) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PoolNeeds = /* @__PURE__ */ trusted<PoolNeedsMutation, PoolNeedsMutationVariables>(
  '95833d8f81bef6f8ce35bcb4eee64067020ef76f1d2429a8da23279491ae863b',
  import.meta.env.DEV
    ? 'mutation PoolNeeds($needIds: [ID!]!) {\n  poolNeeds(needIds: $needIds) {\n    ... on NeedPool {\n      id\n      needs {\n        id\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const Introduce = /* @__PURE__ */ trusted<IntroduceMutation, IntroduceMutationVariables>(
  'dd61708d738f1b626ee7e7584fca6f29bcaa2874dddc320372ace1cfd30af187',
  import.meta.env.DEV
    ? 'mutation Introduce($input: IntroduceInput!, $key: ID) {\n  introduce(input: $input, key: $key) {\n    ... on IntroductionsProposed {\n      introductions {\n        id\n        state\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DeclineInterest = /* @__PURE__ */ trusted<
  DeclineInterestMutation,
  DeclineInterestMutationVariables
>(
  'd9fd2afa8032bae28292b8c37f0d71ea1e4c6e8830e735ddc2b3023d0b291b4b',
  import.meta.env.DEV
    ? 'mutation DeclineInterest($id: ID!, $input: DeclineInterestInput!) {\n  declineInterest(id: $id, input: $input) {\n    ... on Interest {\n      id\n      state\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DeclineIntroductionRequest = /* @__PURE__ */ trusted<
  DeclineIntroductionRequestMutation,
  DeclineIntroductionRequestMutationVariables
>(
  '8aee78f3995e678bcdeaf73ea3c6e28753dcef978c3db65e16e59dcbed2c51b5',
  import.meta.env.DEV
    ? 'mutation DeclineIntroductionRequest($id: ID!, $input: DeclineIntroductionRequestInput!) {\n  declineIntroductionRequest(id: $id, input: $input) {\n    ... on IntroductionRequest {\n      id\n      state\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoNeedDecision = /* @__PURE__ */ trusted<
  UndoNeedDecisionMutation,
  UndoNeedDecisionMutationVariables
>(
  'b1c182f17a8de771c561ca619bf5ad339561db08d0573140bacbd77f3b94d02b',
  import.meta.env.DEV
    ? 'mutation UndoNeedDecision($id: ID!, $version: Int!) {\n  undoNeedDecision(id: $id, version: $version) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoIntroductions = /* @__PURE__ */ trusted<
  UndoIntroductionsMutation,
  UndoIntroductionsMutationVariables
>(
  'bc7906200bc78f96405874031a4899aec90daeae61f475340ed5e1fbb25a2f04',
  import.meta.env.DEV
    ? 'mutation UndoIntroductions($ids: [ID!]!) {\n  undoIntroductions(ids: $ids) {\n    ... on IntroductionsUndone {\n      needs {\n        id\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoInterestDecline = /* @__PURE__ */ trusted<
  UndoInterestDeclineMutation,
  UndoInterestDeclineMutationVariables
>(
  'e1a36379e894fd683b4623ea837c78dacc85c688bea5e96b4f50026f86d8570f',
  import.meta.env.DEV
    ? 'mutation UndoInterestDecline($id: ID!) {\n  undoInterestDecline(id: $id) {\n    ... on Interest {\n      id\n      state\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoIntroductionRequestDecline = /* @__PURE__ */ trusted<
  UndoIntroductionRequestDeclineMutation,
  UndoIntroductionRequestDeclineMutationVariables
>(
  'b94af59c6a4667af7f45af74b47499ec7e574f70bd551060d9d6ccd7b01122fb',
  import.meta.env.DEV
    ? 'mutation UndoIntroductionRequestDecline($id: ID!) {\n  undoIntroductionRequestDecline(id: $id) {\n    ... on IntroductionRequest {\n      id\n      state\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditOnDesk = /* @__PURE__ */ trusted<EditOnDeskMutation, EditOnDeskMutationVariables>(
  'd3079e5f3669ff1e19cfb90dc636374d3be102bbe2cbca8a4f1a0ccf0758addd',
  import.meta.env.DEV
    ? 'mutation EditOnDesk($id: ID!, $version: Int!, $input: NeedInput!) {\n  editNeed(id: $id, version: $version, input: $input) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const FindTagsOnDesk = /* @__PURE__ */ trusted<FindTagsOnDeskQuery, FindTagsOnDeskQueryVariables>(
  '32eea625670cc514cf8482cee3f469914c5c8b68fc3f6b2f1e1f237238004068',
  import.meta.env.DEV
    ? 'query FindTagsOnDesk($search: String!) {\n  tags(search: $search, first: 8) {\n    nodes {\n      id\n      reference\n      label\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const FindPlacesOnDesk = /* @__PURE__ */ trusted<
  FindPlacesOnDeskQuery,
  FindPlacesOnDeskQueryVariables
>(
  '8b1a82aa29b6492ff4c44f44a1ca3f8e8e3028b9fd3de469494fbde67d20477c',
  import.meta.env.DEV
    ? 'query FindPlacesOnDesk($search: String!) {\n  territories(search: $search, first: 8) {\n    nodes {\n      code\n      name\n      postcodes\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
