// Generated from declining.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type DeclineInterestInput,
  type DeclineIntroductionRequestInput,
  type InterestState,
  type IntroductionRequestState,
} from '../../ui/api/schema-types.js';
import {
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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
