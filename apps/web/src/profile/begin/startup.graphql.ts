// Generated from startup.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateStartupMutationVariables = Exact<{
  name: string;
  key: string;
}>;

export type CreateStartupMutation = {
  createOrganisation:
    | { __typename: 'Conflict'; message: string }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | { __typename: 'LimitReached'; message: string }
    | { __typename: 'Organisation'; id: string; name: string };
};

export const CreateStartup = trusted<CreateStartupMutation, CreateStartupMutationVariables>(
  '7ebba31a09bde339f986958018c3cf26679d8593bb10f36bdb049ffbe537338e',
  'mutation CreateStartup($name: String!, $key: ID!) {\n  createOrganisation(input: {name: $name, kind: startup}, key: $key) {\n    ... on Problem {\n      message\n      __typename\n    }\n    ... on InvalidInput {\n      fields {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n    ... on Organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n}',
);
