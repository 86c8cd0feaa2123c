// Generated from introduction.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type OutcomeInput, type WithdrawIntroductionInput } from '../../../ui/api/schema-types.js';
import { type IntroductionForCuratorFragment } from '../../../features/introductions/parts.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type IntroductionOnDeskQueryVariables = Exact<{
  id: string;
}>;

export type IntroductionOnDeskQuery = {
  introduction: {
    __typename: 'Introduction';
    proposedAt: string;
    noteToCompany: string | null;
    noteToSolver: string | null;
    need: { __typename: 'Need'; id: string; title: string };
    curator: { __typename: 'Person'; id: string; name: string } | null;
    viewerCan: { __typename: 'IntroductionPermissions'; withdraw: boolean; conclude: boolean };
  } & IntroductionForCuratorFragment;
};

export type WithdrawIntroductionMutationVariables = Exact<{
  id: string;
  input: WithdrawIntroductionInput;
}>;

export type WithdrawIntroductionMutation = {
  withdrawIntroduction:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Introduction' } & IntroductionForCuratorFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type ConcludeIntroductionMutationVariables = Exact<{
  id: string;
  input: OutcomeInput;
}>;

export type ConcludeIntroductionMutation = {
  concludeIntroduction:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Introduction' } & IntroductionForCuratorFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const IntroductionOnDesk = /* @__PURE__ */ trusted<
  IntroductionOnDeskQuery,
  IntroductionOnDeskQueryVariables
>(
  '682aedc0f1f322caa781d621349f65ccf3d46658b0425159df2b7f118dac4de9',
  import.meta.env.DEV
    ? 'query IntroductionOnDesk($id: ID!) {\n  introduction(id: $id) {\n    ...IntroductionForCurator\n    proposedAt\n    noteToCompany\n    noteToSolver\n    need {\n      id\n      title\n      __typename\n    }\n    curator {\n      id\n      name\n      __typename\n    }\n    viewerCan {\n      withdraw\n      conclude\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionForCurator on Introduction {\n  id\n  summary\n  followUps {\n    id\n    side\n    answeredAt\n    happened\n    outcome\n    note\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  metOn\n  company {\n    id\n    name\n    mailsArrive\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    mailsArrive\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  meeting {\n    at\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawIntroduction = /* @__PURE__ */ trusted<
  WithdrawIntroductionMutation,
  WithdrawIntroductionMutationVariables
>(
  '67d40f9fd69642e0721daaade758ef1294da6678cc3377acf1ada3553e96066f',
  import.meta.env.DEV
    ? 'mutation WithdrawIntroduction($id: ID!, $input: WithdrawIntroductionInput!) {\n  withdrawIntroduction(id: $id, input: $input) {\n    ... on Introduction {\n      ...IntroductionForCurator\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionForCurator on Introduction {\n  id\n  summary\n  followUps {\n    id\n    side\n    answeredAt\n    happened\n    outcome\n    note\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  metOn\n  company {\n    id\n    name\n    mailsArrive\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    mailsArrive\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  meeting {\n    at\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ConcludeIntroduction = /* @__PURE__ */ trusted<
  ConcludeIntroductionMutation,
  ConcludeIntroductionMutationVariables
>(
  'd4b6394f64af9ceeda798db10aba7e6ab17afb67bc8a6486f673cd83d19cc5d8',
  import.meta.env.DEV
    ? 'mutation ConcludeIntroduction($id: ID!, $input: OutcomeInput!) {\n  concludeIntroduction(id: $id, input: $input) {\n    ... on Introduction {\n      ...IntroductionForCurator\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionForCurator on Introduction {\n  id\n  summary\n  followUps {\n    id\n    side\n    answeredAt\n    happened\n    outcome\n    note\n    __typename\n  }\n  concept {\n    id\n    title\n    __typename\n  }\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  metOn\n  company {\n    id\n    name\n    mailsArrive\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    mailsArrive\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  meeting {\n    at\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
