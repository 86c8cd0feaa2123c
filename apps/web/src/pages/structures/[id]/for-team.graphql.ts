// Generated from for-team.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type NeedState } from '../../../ui/api/schema-types.js';
import { type ProfileToHideFragment } from '../../../features/deciding/hiding.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrganisationForTeamQueryVariables = Exact<{
  id: string;
}>;

export type OrganisationForTeamQuery = {
  needsOfOrganisation: {
    __typename: 'NeedConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Need' } & NeedOfOrganisationFragment>;
  };
  solverOfOrganisation: ({ __typename: 'Solver' } & ProfileToHideFragment) | null;
  contentReportsAboutOrganisation: { __typename: 'ContentReportConnection'; totalCount: number };
};

export type NeedOfOrganisationFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  state: NeedState;
  submittedAt: string | null;
};

export type NeedsOfOrganisationForTeamQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type NeedsOfOrganisationForTeamQuery = {
  needsOfOrganisation: {
    __typename: 'NeedConnection';
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Need' } & NeedOfOrganisationFragment>;
  };
};

export const OrganisationForTeam = /* @__PURE__ */ trusted<
  OrganisationForTeamQuery,
  OrganisationForTeamQueryVariables
>(
  '1b6cac82724d2cd2b0f070bfcd5f2ac45f84f1d4c99f9bc4aac8cf0df6b82be3',
  import.meta.env.DEV
    ? 'query OrganisationForTeam($id: ID!) {\n  needsOfOrganisation(organisationId: $id, first: 20) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...NeedOfOrganisation\n      __typename\n    }\n    __typename\n  }\n  solverOfOrganisation(organisationId: $id) {\n    ...ProfileToHide\n    __typename\n  }\n  contentReportsAboutOrganisation(organisationId: $id, first: 1) {\n    totalCount\n    __typename\n  }\n}\n\nfragment NeedOfOrganisation on Need {\n  id\n  title\n  state\n  submittedAt\n  __typename\n}\n\nfragment ProfileToHide on Solver {\n  id\n  name\n  hiddenAt\n  hiddenReason\n  complete\n  viewerCan {\n    hide\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const NeedsOfOrganisationForTeam = /* @__PURE__ */ trusted<
  NeedsOfOrganisationForTeamQuery,
  NeedsOfOrganisationForTeamQueryVariables
>(
  '2addc917b4a7acf66b4eb6c9c3d87b1ac98250a421061cde6234d9ef9778895a',
  import.meta.env.DEV
    ? 'query NeedsOfOrganisationForTeam($id: ID!, $after: String) {\n  needsOfOrganisation(organisationId: $id, first: 20, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...NeedOfOrganisation\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOfOrganisation on Need {\n  id\n  title\n  state\n  submittedAt\n  __typename\n}'
    : '',
);
