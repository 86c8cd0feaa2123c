// Generated from earlier.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type InterestState,
  type IntroductionRequestState,
  type NeedState,
  type UndoableAct,
} from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type UndoableDecisionsQueryVariables = Exact<{ [key: string]: never }>;

export type UndoableDecisionsQuery = {
  undoableDecisions: Array<{
    __typename: 'UndoableDecision';
    id: string;
    act: UndoableAct;
    need: { __typename: 'Need'; id: string; title: string; version: number } | null;
    introduction: {
      __typename: 'Introduction';
      id: string;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
    } | null;
    interest: { __typename: 'Interest'; id: string } | null;
    request: { __typename: 'IntroductionRequest'; id: string } | null;
  }>;
};

export type UndoEarlierDecisionMutationVariables = Exact<{
  id: string;
  version: number;
}>;

export type UndoEarlierDecisionMutation = {
  undoNeedDecision:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Need'; id: string; state: NeedState; version: number };
};

export type UndoEarlierIntroductionMutationVariables = Exact<{
  id: string;
}>;

export type UndoEarlierIntroductionMutation = {
  undoIntroductions:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'IntroductionsUndone'; needs: Array<{ __typename: 'Need'; id: string }> }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type UndoEarlierInterestDeclineMutationVariables = Exact<{
  id: string;
}>;

export type UndoEarlierInterestDeclineMutation = {
  undoInterestDecline:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'Interest'; id: string; state: InterestState }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type UndoEarlierRequestDeclineMutationVariables = Exact<{
  id: string;
}>;

export type UndoEarlierRequestDeclineMutation = {
  undoIntroductionRequestDecline:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'IntroductionRequest'; id: string; state: IntroductionRequestState }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const UndoableDecisions = /* @__PURE__ */ trusted<
  UndoableDecisionsQuery,
  UndoableDecisionsQueryVariables
>(
  '6429b99f8ce7e2e0211d5dc49a205cd3a30eaee7bdf77a7acca28f518f76f856',
  import.meta.env.DEV
    ? 'query UndoableDecisions {\n  undoableDecisions {\n    id\n    act\n    need {\n      id\n      title\n      version\n      __typename\n    }\n    introduction {\n      id\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    interest {\n      id\n      __typename\n    }\n    request {\n      id\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const UndoEarlierDecision = /* @__PURE__ */ trusted<
  UndoEarlierDecisionMutation,
  UndoEarlierDecisionMutationVariables
>(
  '6841e1e839b8e99af96f909902304cea90ef1c625c75753cb26c56fd2fe23ffa',
  import.meta.env.DEV
    ? 'mutation UndoEarlierDecision($id: ID!, $version: Int!) {\n  undoNeedDecision(id: $id, version: $version) {\n    ... on Need {\n      id\n      state\n      version\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoEarlierIntroduction = /* @__PURE__ */ trusted<
  UndoEarlierIntroductionMutation,
  UndoEarlierIntroductionMutationVariables
>(
  '7eab2bfa3541fb833fed8c114e7b2d6c8f613829a53f97cc0e114c4c47706153',
  import.meta.env.DEV
    ? 'mutation UndoEarlierIntroduction($id: ID!) {\n  undoIntroductions(ids: [$id]) {\n    ... on IntroductionsUndone {\n      needs {\n        id\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoEarlierInterestDecline = /* @__PURE__ */ trusted<
  UndoEarlierInterestDeclineMutation,
  UndoEarlierInterestDeclineMutationVariables
>(
  'b5afafae23e22084162753ec9ed3b1ee2ceeefd7bb1dfa76e0a6dcd0a27e3f0e',
  import.meta.env.DEV
    ? 'mutation UndoEarlierInterestDecline($id: ID!) {\n  undoInterestDecline(id: $id) {\n    ... on Interest {\n      id\n      state\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoEarlierRequestDecline = /* @__PURE__ */ trusted<
  UndoEarlierRequestDeclineMutation,
  UndoEarlierRequestDeclineMutationVariables
>(
  'd56849cdd58244f2a158e62f7095563477944770fd4611338af56d7f94f5d866',
  import.meta.env.DEV
    ? 'mutation UndoEarlierRequestDecline($id: ID!) {\n  undoIntroductionRequestDecline(id: $id) {\n    ... on IntroductionRequest {\n      id\n      state\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
