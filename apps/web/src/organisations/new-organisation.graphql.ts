// Generated from new-organisation.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrganisationInput = {
  kind: OrganisationKind;
  /** From 2 to 120 characters. */
  name: string;
  /** 14 digits with a right key; spaces are welcome. */
  siret?: string | null | undefined;
  /** An address that begins with https:// or http://. */
  website?: string | null | undefined;
};

export type OrganisationKind = 'cfa' | 'cluster' | 'public_body' | 'school' | 'service_company' | 'startup';

export type CreateOrganisationMutationVariables = Exact<{
  input: OrganisationInput;
  key: string;
}>;

export type CreateOrganisationMutation = {
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

export const CreateOrganisation = trusted<CreateOrganisationMutation, CreateOrganisationMutationVariables>(
  '69e2e4c13c03f1a9d77ffc37be067955a8558b868081619609c1e2923a54ceb3',
  'mutation CreateOrganisation($input: OrganisationInput!, $key: ID!) {\n  createOrganisation(input: $input, key: $key) {\n    ... on Problem {\n      message\n      __typename\n    }\n    ... on InvalidInput {\n      fields {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n    ... on Organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n}',
);
