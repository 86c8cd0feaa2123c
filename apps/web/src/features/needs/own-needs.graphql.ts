// Generated from own-needs.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type NeedEnding, type NeedProgress, type NeedState } from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OwnNeedFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  state: NeedState;
  progress: NeedProgress | null;
  summary: string | null;
  closingReason: NeedEnding | null;
  progressIntroduction: { __typename: 'Introduction'; id: string } | null;
  viewerCan: {
    __typename: 'NeedPermissions';
    close: boolean;
    delete: boolean;
    edit: boolean;
    renew: boolean;
  };
};

export type OwnNeedsQueryVariables = Exact<{
  organisationId: string;
  first: number;
  after?: string | null | undefined;
}>;

export type OwnNeedsQuery = {
  needsOfOrganisation: {
    __typename: 'NeedConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Need' } & OwnNeedFragment>;
  };
};

export const OwnNeeds = /* @__PURE__ */ trusted<OwnNeedsQuery, OwnNeedsQueryVariables>(
  '92036a7d9b02b17f88522f89e6d8bc7df50a865235fd9c420b4758e5f1ea82f1',
  import.meta.env.DEV
    ? 'query OwnNeeds($organisationId: ID!, $first: Int!, $after: String) {\n  needsOfOrganisation(\n    organisationId: $organisationId\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...OwnNeed\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment OwnNeed on Need {\n  id\n  title\n  state\n  progress\n  summary\n  closingReason\n  progressIntroduction {\n    id\n    __typename\n  }\n  viewerCan {\n    close\n    delete\n    edit\n    renew\n    __typename\n  }\n  __typename\n}'
    : '',
);
