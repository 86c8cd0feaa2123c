// Generated from organisations.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type OrganisationKind } from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrganisationInListFragment = {
  __typename: 'Organisation';
  id: string;
  name: string;
  kind: OrganisationKind;
  siret: string | null;
  createdAt: string;
};

export type OrganisationsQueryVariables = Exact<{
  search: string;
  after?: string | null | undefined;
}>;

export type OrganisationsQuery = {
  organisations: {
    __typename: 'OrganisationConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Organisation' } & OrganisationInListFragment>;
  };
};

export const Organisations = /* @__PURE__ */ trusted<OrganisationsQuery, OrganisationsQueryVariables>(
  '117f8af19aed728392d15d3afdf69394675331243fb5205a173c597fcfe337fe',
  import.meta.env.DEV
    ? 'query Organisations($search: String!, $after: String) {\n  organisations(search: $search, first: 30, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...OrganisationInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment OrganisationInList on Organisation {\n  id\n  name\n  kind\n  siret\n  createdAt\n  __typename\n}'
    : '',
);
