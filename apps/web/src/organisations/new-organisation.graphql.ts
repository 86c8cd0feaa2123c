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
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Organisation'; id: string; name: string };
};

type WhyNot_Conflict_Fragment = { __typename: 'Conflict'; message: string };

type WhyNot_IllegalTransition_Fragment = { __typename: 'IllegalTransition'; message: string };

type WhyNot_InvalidInput_Fragment = {
  __typename: 'InvalidInput';
  message: string;
  fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
};

type WhyNot_LimitReached_Fragment = { __typename: 'LimitReached'; message: string };

type WhyNot_Unavailable_Fragment = { __typename: 'Unavailable'; message: string };

export type WhyNotFragment =
  | WhyNot_Conflict_Fragment
  | WhyNot_IllegalTransition_Fragment
  | WhyNot_InvalidInput_Fragment
  | WhyNot_LimitReached_Fragment
  | WhyNot_Unavailable_Fragment;

export const CreateOrganisation = /* @__PURE__ */ trusted<
  CreateOrganisationMutation,
  CreateOrganisationMutationVariables
>(
  '8080f2b4541468395a05234f79b581b4581c6b2304676c88f15c813cd8e7b4ca',
  import.meta.env.DEV
    ? 'mutation CreateOrganisation($input: OrganisationInput!, $key: ID!) {\n  createOrganisation(input: $input, key: $key) {\n    ...WhyNot\n    ... on Organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
