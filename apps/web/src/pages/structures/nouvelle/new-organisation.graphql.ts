// Generated from new-organisation.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type OrganisationInput } from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export const CreateOrganisation = /* @__PURE__ */ trusted<
  CreateOrganisationMutation,
  CreateOrganisationMutationVariables
>(
  '8080f2b4541468395a05234f79b581b4581c6b2304676c88f15c813cd8e7b4ca',
  import.meta.env.DEV
    ? 'mutation CreateOrganisation($input: OrganisationInput!, $key: ID!) {\n  createOrganisation(input: $input, key: $key) {\n    ...WhyNot\n    ... on Organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
