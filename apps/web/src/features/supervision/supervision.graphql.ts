// Generated from supervision.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type Signature } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SupervisedFragment = {
  __typename: 'Supervision';
  id: string;
  learner: string;
  project: string;
  askedEmail: string | null;
  askedAt: string | null;
  minor: boolean;
  minorUntil: string | null;
  supervisor: { __typename: 'Person'; id: string; name: string } | null;
  school: { __typename: 'Organisation'; id: string; name: string } | null;
  viewerCan: { __typename: 'SupervisionPermissions'; ask: boolean; end: boolean; setMinority: boolean };
};

export type SupervisedInListFragment = {
  __typename: 'Supervision';
  solver: { __typename: 'Solver'; id: string } | null;
} & SupervisedFragment;

export type MySupervisionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type MySupervisionsQuery = {
  ideasToCosign: {
    __typename: 'IdeaToCosignConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'IdeaToCosign' } & IdeaToCosignFragment>;
  };
  supervisionsToAnswer: {
    __typename: 'SupervisionConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'Supervision' } & SupervisedInListFragment>;
  };
  mySupervisions: {
    __typename: 'SupervisionConnection';
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Supervision' } & SupervisedInListFragment>;
  };
};

export type IdeaToCosignFragment = {
  __typename: 'IdeaToCosign';
  id: string;
  title: string;
  description: string;
  learner: string;
  project: string;
  cosignature: { __typename: 'Cosignature'; state: Signature; at: string } | null;
};

export type CosignIdeaMutationVariables = Exact<{
  id: string;
  askedAt: string;
}>;

export type CosignIdeaMutation = {
  cosignIdea:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IdeaToCosign' } & IdeaToCosignFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type ReturnIdeaMutationVariables = Exact<{
  id: string;
  askedAt: string;
  reason: string;
}>;

export type ReturnIdeaMutation = {
  returnIdea:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IdeaToCosign' } & IdeaToCosignFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type AskSupervisorMutationVariables = Exact<{
  solverId: string;
  email: string;
  key: string;
}>;

export type AskSupervisorMutation = {
  askSupervisor:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Supervision' } & SupervisionNowFragment);
};

export type WithdrawSupervisorRequestMutationVariables = Exact<{
  solverId: string;
}>;

export type WithdrawSupervisorRequestMutation = {
  withdrawSupervisorRequest:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Supervision' } & SupervisionNowFragment);
};

export type AnswerSupervisionMutationVariables = Exact<{
  solverId: string;
  accept: boolean;
}>;

export type AnswerSupervisionMutation = {
  answerSupervision:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Supervision' } & SupervisionNowFragment);
};

export type EndSupervisionMutationVariables = Exact<{
  solverId: string;
}>;

export type EndSupervisionMutation = {
  endSupervision:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Supervision' } & SupervisionNowFragment);
};

export type SetMinorityMutationVariables = Exact<{
  solverId: string;
  until?: string | null | undefined;
}>;

export type SetMinorityMutation = {
  setMinority:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Supervision' } & SupervisionNowFragment);
};

export type SupervisionNowFragment = {
  __typename: 'Supervision';
  solver: { __typename: 'Solver'; id: string; version: number } | null;
} & SupervisedFragment;

export const MySupervisions = /* @__PURE__ */ trusted<MySupervisionsQuery, MySupervisionsQueryVariables>(
  'acc6204225a9b2a25379669aa614760ff430d40d8bab7e6259aee705f31eb140',
  import.meta.env.DEV
    ? 'query MySupervisions($after: String) {\n  ideasToCosign(first: 20) {\n    totalCount\n    nodes {\n      ...IdeaToCosign\n      __typename\n    }\n    __typename\n  }\n  supervisionsToAnswer(first: 50) {\n    totalCount\n    nodes {\n      ...SupervisedInList\n      __typename\n    }\n    __typename\n  }\n  mySupervisions(first: 20, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...SupervisedInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IdeaToCosign on IdeaToCosign {\n  id\n  title\n  description\n  learner\n  project\n  cosignature {\n    state\n    at\n    __typename\n  }\n  __typename\n}\n\nfragment SupervisedInList on Supervision {\n  ...Supervised\n  solver {\n    id\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CosignIdea = /* @__PURE__ */ trusted<CosignIdeaMutation, CosignIdeaMutationVariables>(
  '4bd169a85850e48e066a0475412b5a0c3a97b3f9f733f0ad608ecf9e4f275f67',
  import.meta.env.DEV
    ? 'mutation CosignIdea($id: ID!, $askedAt: DateTime!) {\n  cosignIdea(id: $id, askedAt: $askedAt) {\n    ...WhyNot\n    ...IdeaToCosign\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment IdeaToCosign on IdeaToCosign {\n  id\n  title\n  description\n  learner\n  project\n  cosignature {\n    state\n    at\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ReturnIdea = /* @__PURE__ */ trusted<ReturnIdeaMutation, ReturnIdeaMutationVariables>(
  '7b1c36b37febe98b6aa963fe9b2acec4ff2cfc8aba04426060d2c85909ed1052',
  import.meta.env.DEV
    ? 'mutation ReturnIdea($id: ID!, $askedAt: DateTime!, $reason: String!) {\n  returnIdea(id: $id, askedAt: $askedAt, reason: $reason) {\n    ...WhyNot\n    ...IdeaToCosign\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment IdeaToCosign on IdeaToCosign {\n  id\n  title\n  description\n  learner\n  project\n  cosignature {\n    state\n    at\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskSupervisor = /* @__PURE__ */ trusted<AskSupervisorMutation, AskSupervisorMutationVariables>(
  'a291570f9b47185281f47648b552e4e33379d38aa4f663fc76fdd300d3e09bbc',
  import.meta.env.DEV
    ? 'mutation AskSupervisor($solverId: ID!, $email: String!, $key: ID!) {\n  askSupervisor(solverId: $solverId, email: $email, key: $key) {\n    ...WhyNot\n    ...SupervisionNow\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment SupervisionNow on Supervision {\n  ...Supervised\n  solver {\n    id\n    version\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawSupervisorRequest = /* @__PURE__ */ trusted<
  WithdrawSupervisorRequestMutation,
  WithdrawSupervisorRequestMutationVariables
>(
  '3681ecd1c8c6067dc91c71df34f2f1c74bfed3b086f8edc568046b37ef3d5545',
  import.meta.env.DEV
    ? 'mutation WithdrawSupervisorRequest($solverId: ID!) {\n  withdrawSupervisorRequest(solverId: $solverId) {\n    ...WhyNot\n    ...SupervisionNow\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment SupervisionNow on Supervision {\n  ...Supervised\n  solver {\n    id\n    version\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AnswerSupervision = /* @__PURE__ */ trusted<
  AnswerSupervisionMutation,
  AnswerSupervisionMutationVariables
>(
  '3f85694e40aea934ac5139e0166886021d96735c017b9b7209a71ee0da58e49f',
  import.meta.env.DEV
    ? 'mutation AnswerSupervision($solverId: ID!, $accept: Boolean!) {\n  answerSupervision(solverId: $solverId, accept: $accept) {\n    ...WhyNot\n    ...SupervisionNow\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment SupervisionNow on Supervision {\n  ...Supervised\n  solver {\n    id\n    version\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EndSupervision = /* @__PURE__ */ trusted<
  EndSupervisionMutation,
  EndSupervisionMutationVariables
>(
  '7bea9c113a264089ed99649ff8d202611c2b06a5667d6a9768bbf3017966ffb6',
  import.meta.env.DEV
    ? 'mutation EndSupervision($solverId: ID!) {\n  endSupervision(solverId: $solverId) {\n    ...WhyNot\n    ...SupervisionNow\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment SupervisionNow on Supervision {\n  ...Supervised\n  solver {\n    id\n    version\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetMinority = /* @__PURE__ */ trusted<SetMinorityMutation, SetMinorityMutationVariables>(
  '5b7873b36906717c619f48eb72cea45f4b72345f4a1f35e193bbd7b63ea50f4e',
  import.meta.env.DEV
    ? 'mutation SetMinority($solverId: ID!, $until: LocalDate) {\n  setMinority(solverId: $solverId, until: $until) {\n    ...WhyNot\n    ...SupervisionNow\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment SupervisionNow on Supervision {\n  ...Supervised\n  solver {\n    id\n    version\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
