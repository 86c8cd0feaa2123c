// Generated from people.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type MailReachState, type PlatformRole } from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PersonInListFragment = {
  __typename: 'Account';
  id: string;
  name: string;
  email: string;
  role: PlatformRole;
  suspendedAt: string | null;
  createdAt: string;
  mailReach: { __typename: 'MailReach'; state: MailReachState; complainedAt: string | null } | null;
  memberships: Array<{
    __typename: 'Membership';
    organisation: { __typename: 'Organisation'; id: string; name: string };
  }>;
};

export type PeopleQueryVariables = Exact<{
  search: string;
  roles?: Array<PlatformRole> | PlatformRole | null | undefined;
  suspended?: boolean | null | undefined;
  mailTrouble?: boolean | null | undefined;
  after?: string | null | undefined;
}>;

export type PeopleQuery = {
  people: {
    __typename: 'AccountConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Account' } & PersonInListFragment>;
  };
};

export const People = /* @__PURE__ */ trusted<PeopleQuery, PeopleQueryVariables>(
  'c68e48ac5720f16779cd97f2ed344826f9d5bf1d9aa4cf39f3decb035c49daf4',
  import.meta.env.DEV
    ? 'query People($search: String!, $roles: [PlatformRole!], $suspended: Boolean, $mailTrouble: Boolean, $after: String) {\n  people(\n    search: $search\n    roles: $roles\n    suspended: $suspended\n    mailTrouble: $mailTrouble\n    first: 30\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...PersonInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment PersonInList on Account {\n  id\n  name\n  email\n  role\n  suspendedAt\n  mailReach {\n    state\n    complainedAt\n    __typename\n  }\n  createdAt\n  memberships {\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
