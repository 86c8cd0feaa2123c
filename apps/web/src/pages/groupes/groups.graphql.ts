// Generated from groups.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type GroupInput } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type GroupInListFragment = {
  __typename: 'Group';
  id: string;
  title: string;
  purpose: string;
  memberCount: number;
  viewerIsMember: boolean;
  closedAt: string | null;
  lead: { __typename: 'Person'; id: string; name: string } | null;
};

export type GroupsQueryVariables = Exact<{
  mine: boolean;
  closed: boolean;
  after?: string | null | undefined;
}>;

export type GroupsQuery = {
  groups: {
    __typename: 'GroupConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Group' } & GroupInListFragment>;
  };
};

export type FoundGroupMutationVariables = Exact<{
  input: GroupInput;
  key: string;
}>;

export type FoundGroupMutation = {
  foundGroup:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'Group'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const Groups = /* @__PURE__ */ trusted<GroupsQuery, GroupsQueryVariables>(
  '45329517c4ba980c25240a75150e455209656a1c50934ec48df9500ef1ee09ac',
  import.meta.env.DEV
    ? 'query Groups($mine: Boolean!, $closed: Boolean!, $after: String) {\n  groups(mine: $mine, closed: $closed, first: 20, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...GroupInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment GroupInList on Group {\n  id\n  title\n  purpose\n  memberCount\n  viewerIsMember\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const FoundGroup = /* @__PURE__ */ trusted<FoundGroupMutation, FoundGroupMutationVariables>(
  '187f08c69bf68e94959f2e5085c44c23c6c519a4787abfe03ff6fe5ea2ef4813',
  import.meta.env.DEV
    ? 'mutation FoundGroup($input: GroupInput!, $key: ID!) {\n  foundGroup(input: $input, key: $key) {\n    ...WhyNot\n    ... on Group {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
