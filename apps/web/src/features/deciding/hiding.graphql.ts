// Generated from hiding.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProfileToHideFragment = {
  __typename: 'Solver';
  id: string;
  name: string;
  hiddenAt: string | null;
  hiddenReason: string | null;
  complete: boolean;
  viewerCan: { __typename: 'SolverPermissions'; hide: boolean };
};

export type HideSolverMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type HideSolverMutation = {
  hideSolver:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileToHideFragment);
};

export type UnhideSolverMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type UnhideSolverMutation = {
  unhideSolver:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileToHideFragment);
};

export const HideSolver = /* @__PURE__ */ trusted<HideSolverMutation, HideSolverMutationVariables>(
  '8fee4ee2e5cb2d6e2eaea1f81a8c06e8d7a995a75077f9c00cf06a46e5b3609f',
  import.meta.env.DEV
    ? 'mutation HideSolver($id: ID!, $reason: String!) {\n  hideSolver(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Solver {\n      ...ProfileToHide\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileToHide on Solver {\n  id\n  name\n  hiddenAt\n  hiddenReason\n  complete\n  viewerCan {\n    hide\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UnhideSolver = /* @__PURE__ */ trusted<UnhideSolverMutation, UnhideSolverMutationVariables>(
  '1fca3edfa8c4b3092190d894a844cf68eea502709a15c2bb3f454b46a910b9e9',
  import.meta.env.DEV
    ? 'mutation UnhideSolver($id: ID!, $reason: String!) {\n  unhideSolver(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Solver {\n      ...ProfileToHide\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileToHide on Solver {\n  id\n  name\n  hiddenAt\n  hiddenReason\n  complete\n  viewerCan {\n    hide\n    __typename\n  }\n  __typename\n}'
    : '',
);
