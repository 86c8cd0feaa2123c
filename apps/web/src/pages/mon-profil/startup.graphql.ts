// Generated from startup.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type AccountInput } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateStartupMutationVariables = Exact<{
  name: string;
  key: string;
}>;

export type CreateStartupMutation = {
  createOrganisation:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Organisation'; id: string; name: string };
};

export type NameHolderMutationVariables = Exact<{
  input: AccountInput;
}>;

export type NameHolderMutation = {
  updateMe:
    | { __typename: 'Account'; id: string; name: string }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export const CreateStartup = /* @__PURE__ */ trusted<CreateStartupMutation, CreateStartupMutationVariables>(
  '094aeb9f520d92062c4d995be9b0dad916eafceab015f07e8da67710b5156fed',
  import.meta.env.DEV
    ? 'mutation CreateStartup($name: String!, $key: ID!) {\n  createOrganisation(input: {name: $name, kind: startup}, key: $key) {\n    ...WhyNot\n    ... on Organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const NameHolder = /* @__PURE__ */ trusted<NameHolderMutation, NameHolderMutationVariables>(
  '907aed386b3384396377236ea8c522c24b4e1723b4ba2d9dd6eec4b10270074b',
  import.meta.env.DEV
    ? 'mutation NameHolder($input: AccountInput!) {\n  updateMe(input: $input) {\n    ...WhyNot\n    ... on Account {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
