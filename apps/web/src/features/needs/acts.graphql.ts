// Generated from acts.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type ClosingReason, type IntroductionState } from '../../ui/api/schema-types.js';
import { type OwnNeedFragment } from './own-needs.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type IntroductionsToEndQueryVariables = Exact<{
  needId: string;
}>;

export type IntroductionsToEndQuery = {
  introductionsOfNeed: {
    __typename: 'IntroductionConnection';
    nodes: Array<{ __typename: 'Introduction'; id: string; state: IntroductionState }>;
  };
};

export type CloseNeedMutationVariables = Exact<{
  id: string;
  reason: ClosingReason;
  note: string;
}>;

export type CloseNeedMutation = {
  closeNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & OwnNeedFragment);
};

export type RenewNeedMutationVariables = Exact<{
  id: string;
}>;

export type RenewNeedMutation = {
  renewNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & OwnNeedFragment);
};

export type CopyNeedMutationVariables = Exact<{
  id: string;
  key: string;
}>;

export type CopyNeedMutation = {
  copyNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Need'; id: string };
};

export type DeleteDraftMutationVariables = Exact<{
  id: string;
}>;

export type DeleteDraftMutation = {
  deleteDraft:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Need'; id: string };
};

export const IntroductionsToEnd = /* @__PURE__ */ trusted<
  IntroductionsToEndQuery,
  IntroductionsToEndQueryVariables
>(
  'a15e145bb85328f60725f66a93815fd7ea79e1fd341082d89ab7da0d71d6474a',
  import.meta.env.DEV
    ? 'query IntroductionsToEnd($needId: ID!) {\n  introductionsOfNeed(needId: $needId, first: 100) {\n    nodes {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const CloseNeed = /* @__PURE__ */ trusted<CloseNeedMutation, CloseNeedMutationVariables>(
  'a371b3ae461e8f6c738d0d46ad4435001b0f87e2a2097052c350d60b8d72c61f',
  import.meta.env.DEV
    ? 'mutation CloseNeed($id: ID!, $reason: ClosingReason!, $note: String!) {\n  closeNeed(id: $id, reason: $reason, note: $note) {\n    ... on Need {\n      ...OwnNeed\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment OwnNeed on Need {\n  id\n  title\n  state\n  progress\n  summary\n  closingReason\n  progressIntroduction {\n    id\n    __typename\n  }\n  viewerCan {\n    close\n    delete\n    edit\n    renew\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RenewNeed = /* @__PURE__ */ trusted<RenewNeedMutation, RenewNeedMutationVariables>(
  '6bf56f8cb4199675b46eea03babe6007654a9aded12cc03783f9b4a865077e99',
  import.meta.env.DEV
    ? 'mutation RenewNeed($id: ID!) {\n  renewNeed(id: $id) {\n    ... on Need {\n      ...OwnNeed\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment OwnNeed on Need {\n  id\n  title\n  state\n  progress\n  summary\n  closingReason\n  progressIntroduction {\n    id\n    __typename\n  }\n  viewerCan {\n    close\n    delete\n    edit\n    renew\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CopyNeed = /* @__PURE__ */ trusted<CopyNeedMutation, CopyNeedMutationVariables>(
  '50cc3eff0adc52b1af9b642d46ea0d70f659bd9b346aa385d4e125281f9dc943',
  import.meta.env.DEV
    ? 'mutation CopyNeed($id: ID!, $key: ID!) {\n  copyNeed(id: $id, key: $key) {\n    ... on Need {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DeleteDraft = /* @__PURE__ */ trusted<DeleteDraftMutation, DeleteDraftMutationVariables>(
  'ef05893922f8c4e93a295775d6f6376ac093a8a2b9050a9f7ac3678de6c6d790',
  import.meta.env.DEV
    ? 'mutation DeleteDraft($id: ID!) {\n  deleteDraft(id: $id) {\n    ... on Need {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
