// Generated from own-needs.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted, type NeedEnding, type NeedProgress, type NeedState } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OwnNeedFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  state: NeedState;
  progress: NeedProgress | null;
  submittedAt: string | null;
  expiresAt: string | null;
  closingReason: NeedEnding | null;
  viewerCan: {
    __typename: 'NeedPermissions';
    close: boolean;
    edit: boolean;
    renew: boolean;
    submit: boolean;
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
  programme: { __typename: 'Programme'; reviewWithinDays: number };
};

export const OwnNeeds = /* @__PURE__ */ trusted<OwnNeedsQuery, OwnNeedsQueryVariables>(
  'b1c041444756c40b947d4a0dac59a379c8ff544d1a082c870c0a4d4486d3f350',
  import.meta.env.DEV
    ? 'query OwnNeeds($organisationId: ID!, $first: Int!, $after: String) {\n  needsOfOrganisation(\n    organisationId: $organisationId\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...OwnNeed\n      __typename\n    }\n    __typename\n  }\n  programme {\n    reviewWithinDays\n    __typename\n  }\n}\n\nfragment OwnNeed on Need {\n  id\n  title\n  state\n  progress\n  submittedAt\n  expiresAt\n  closingReason\n  viewerCan {\n    close\n    edit\n    renew\n    submit\n    __typename\n  }\n  __typename\n}'
    : '',
);
