// Generated from introduction.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type OutcomeInput,
  type WithdrawIntroductionInput,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../api/index.js';
import { type IntroductionForCuratorFragment } from '../../introductions/parts.graphql.js';
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
  '3404410dc621025549488fc3848e5109ea85eea07a3ab8a4e9559f920ec39c12',
  import.meta.env.DEV
    ? 'query IntroductionOnDesk($id: ID!) {\n  introduction(id: $id) {\n    ...IntroductionForCurator\n    proposedAt\n    noteToCompany\n    noteToSolver\n    need {\n      id\n      title\n      __typename\n    }\n    curator {\n      id\n      name\n      __typename\n    }\n    viewerCan {\n      withdraw\n      conclude\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionForCurator on Introduction {\n  id\n  concept {\n    id\n    title\n    __typename\n  }\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  metOn\n  company {\n    id\n    name\n    mailsArrive\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    mailsArrive\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  meeting {\n    at\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawIntroduction = /* @__PURE__ */ trusted<
  WithdrawIntroductionMutation,
  WithdrawIntroductionMutationVariables
>(
  'a1f7ecbc5af1ffa11bb9a731b9cdac13212c1079dcf8a221d5eeefb78f8e6957',
  import.meta.env.DEV
    ? 'mutation WithdrawIntroduction($id: ID!, $input: WithdrawIntroductionInput!) {\n  withdrawIntroduction(id: $id, input: $input) {\n    ... on Introduction {\n      ...IntroductionForCurator\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionForCurator on Introduction {\n  id\n  concept {\n    id\n    title\n    __typename\n  }\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  metOn\n  company {\n    id\n    name\n    mailsArrive\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    mailsArrive\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  meeting {\n    at\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ConcludeIntroduction = /* @__PURE__ */ trusted<
  ConcludeIntroductionMutation,
  ConcludeIntroductionMutationVariables
>(
  '79d5aac226b2fe9afb0de6f8eb57e465ab773e699a5dee567577966e382a2798',
  import.meta.env.DEV
    ? 'mutation ConcludeIntroduction($id: ID!, $input: OutcomeInput!) {\n  concludeIntroduction(id: $id, input: $input) {\n    ... on Introduction {\n      ...IntroductionForCurator\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionForCurator on Introduction {\n  id\n  concept {\n    id\n    title\n    __typename\n  }\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  metOn\n  company {\n    id\n    name\n    mailsArrive\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    mailsArrive\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    answer\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  meeting {\n    at\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
