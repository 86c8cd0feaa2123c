// Generated from planning.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type GroupMeetingInput } from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MeetingsOfGroupQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type MeetingsOfGroupQuery = {
  meetingsOfGroup: {
    __typename: 'GroupMeetingConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'GroupMeeting' } & MeetingInListFragment>;
  };
};

export type MeetingInListFragment = {
  __typename: 'GroupMeeting';
  id: string;
  at: string;
  place: string | null;
  link: string | null;
  ahead: boolean;
  cancelledAt: string | null;
  editions: Array<{ __typename: 'MinutesEdition'; edition: number; publishedAt: string }>;
};

export type PlanGroupMeetingMutationVariables = Exact<{
  id: string;
  input: GroupMeetingInput;
  key: string;
}>;

export type PlanGroupMeetingMutation = {
  planGroupMeeting:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const MeetingsOfGroup = /* @__PURE__ */ trusted<MeetingsOfGroupQuery, MeetingsOfGroupQueryVariables>(
  '2e3c83f9fca58519d79018c549995e729a8b64501328a0033bcee6373b33f7df',
  import.meta.env.DEV
    ? 'query MeetingsOfGroup($id: ID!, $after: String) {\n  meetingsOfGroup(groupId: $id, first: 10, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...MeetingInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment MeetingInList on GroupMeeting {\n  id\n  at\n  place\n  link\n  ahead\n  cancelledAt\n  editions {\n    edition\n    publishedAt\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PlanGroupMeeting = /* @__PURE__ */ trusted<
  PlanGroupMeetingMutation,
  PlanGroupMeetingMutationVariables
>(
  '9a4e527be6ab41c8586add747dfe9b23caf037eb49c6b663f6a0e0ef49240023',
  import.meta.env.DEV
    ? 'mutation PlanGroupMeeting($id: ID!, $input: GroupMeetingInput!, $key: ID!) {\n  planGroupMeeting(id: $id, input: $input, key: $key) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
