// Generated from conversation.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type AuthorSide, type Channel } from '../../../ui/api/schema-types.js';
import {
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MessagesOfIntroductionQueryVariables = Exact<{
  id: string;
  channel: Channel;
  after?: string | null | undefined;
}>;

export type MessagesOfIntroductionQuery = {
  introductionMessages: {
    __typename: 'MessageConnection';
    nodes: Array<{ __typename: 'Message' } & OneMessageFragment>;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type OneMessageFragment = {
  __typename: 'Message';
  id: string;
  authorSide: AuthorSide;
  body: string;
  writtenAt: string;
  author: { __typename: 'Person'; id: string; name: string } | null;
};

export type WriteMessageMutationVariables = Exact<{
  id: string;
  channel: Channel;
  body: string;
  key: string;
}>;

export type WriteMessageMutation = {
  writeMessage:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Message' } & OneMessageFragment);
};

export type MarkConversationReadMutationVariables = Exact<{
  id: string;
  channel: Channel;
  until: string;
}>;

export type MarkConversationReadMutation = {
  markConversationRead: {
    __typename: 'Conversation';
    channel: Channel;
    takesMessages: boolean;
    unread: number;
    lastMessageAt: string | null;
  };
};

export const MessagesOfIntroduction = /* @__PURE__ */ trusted<
  MessagesOfIntroductionQuery,
  MessagesOfIntroductionQueryVariables
>(
  '87a447a1c1ae68ee32c04ef750cf9ff91c50fdb5cf68fa93ba2ca26d17857bf3',
  import.meta.env.DEV
    ? 'query MessagesOfIntroduction($id: ID!, $channel: Channel!, $after: String) {\n  introductionMessages(\n    introductionId: $id\n    channel: $channel\n    first: 30\n    after: $after\n  ) {\n    nodes {\n      ...OneMessage\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment OneMessage on Message {\n  id\n  author {\n    id\n    name\n    __typename\n  }\n  authorSide\n  body\n  writtenAt\n  __typename\n}'
    : '',
);
export const WriteMessage = /* @__PURE__ */ trusted<WriteMessageMutation, WriteMessageMutationVariables>(
  '937a5ebe25161d23659dddd58d0ceb21af78a3afbab43f41612c537dcd606ef6',
  import.meta.env.DEV
    ? 'mutation WriteMessage($id: ID!, $channel: Channel!, $body: String!, $key: ID!) {\n  writeMessage(introductionId: $id, channel: $channel, body: $body, key: $key) {\n    ...OneMessage\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment OneMessage on Message {\n  id\n  author {\n    id\n    name\n    __typename\n  }\n  authorSide\n  body\n  writtenAt\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MarkConversationRead = /* @__PURE__ */ trusted<
  MarkConversationReadMutation,
  MarkConversationReadMutationVariables
>(
  '865bdf1d5f22322e0755e4b25e893be86d096734aa16215a125b9c7426223a4a',
  import.meta.env.DEV
    ? 'mutation MarkConversationRead($id: ID!, $channel: Channel!, $until: ID!) {\n  markConversationRead(introductionId: $id, channel: $channel, until: $until) {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n}'
    : '',
);
