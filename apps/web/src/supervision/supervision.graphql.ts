// Generated from supervision.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../api/index.js';
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
  supervisionsToAnswer: {
    __typename: 'SupervisionConnection';
    nodes: Array<{ __typename: 'Supervision' } & SupervisedInListFragment>;
  };
  mySupervisions: {
    __typename: 'SupervisionConnection';
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Supervision' } & SupervisedInListFragment>;
  };
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
  '6116d59f9833667086b464adb2d0218d6a9811f38d26f91b651d799921d64ddb',
  import.meta.env.DEV
    ? 'query MySupervisions($after: String) {\n  supervisionsToAnswer(first: 50) {\n    nodes {\n      ...SupervisedInList\n      __typename\n    }\n    __typename\n  }\n  mySupervisions(first: 20, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...SupervisedInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment SupervisedInList on Supervision {\n  ...Supervised\n  solver {\n    id\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
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
