// Generated from bulk.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type InviteFromDeskMutationVariables = Exact<{
  id: string;
}>;

export type InviteFromDeskMutation = {
  inviteSolver:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Solver'; id: string };
};

export const InviteFromDesk = /* @__PURE__ */ trusted<
  InviteFromDeskMutation,
  InviteFromDeskMutationVariables
>(
  'd300ad5da3adad5f656f1370c92b1a73d94eabe84f6eee045ef1e878a1141b09',
  import.meta.env.DEV
    ? 'mutation InviteFromDesk($id: ID!) {\n  inviteSolver(id: $id) {\n    ... on Solver {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
