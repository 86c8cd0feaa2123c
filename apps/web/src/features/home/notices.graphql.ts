// Generated from notices.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type NoticesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type NoticesQuery = {
  myNotices: {
    __typename: 'NoticeConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; endCursor: string | null; hasNextPage: boolean };
    nodes: Array<{ __typename: 'Notice' } & NoticeRowFragment>;
  };
};

export type NoticeRowFragment = {
  __typename: 'Notice';
  id: string;
  title: string;
  body: string;
  link: string;
  createdAt: string;
  readAt: string | null;
};

export type MarkNoticeReadMutationVariables = Exact<{
  id: string;
}>;

export type MarkNoticeReadMutation = {
  markNoticeRead: { __typename: 'Notice'; id: string; readAt: string | null };
};

export type MarkAllNoticesReadMutationVariables = Exact<{ [key: string]: never }>;

export type MarkAllNoticesReadMutation = { markAllNoticesRead: number };

export const Notices = /* @__PURE__ */ trusted<NoticesQuery, NoticesQueryVariables>(
  'd746e669c494ee10c644a71b61c3b23a3b7b29e940088c8601c3344fd5d60128',
  import.meta.env.DEV
    ? 'query Notices($after: String) {\n  myNotices(first: 20, after: $after) {\n    totalCount\n    pageInfo {\n      endCursor\n      hasNextPage\n      __typename\n    }\n    nodes {\n      ...NoticeRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NoticeRow on Notice {\n  id\n  title\n  body\n  link\n  createdAt\n  readAt\n  __typename\n}'
    : '',
);
export const MarkNoticeRead = /* @__PURE__ */ trusted<
  MarkNoticeReadMutation,
  MarkNoticeReadMutationVariables
>(
  '4050d65bd3fd286f3501fb90788148201a80091e2eecb600a5865c40c0322940',
  import.meta.env.DEV
    ? 'mutation MarkNoticeRead($id: ID!) {\n  markNoticeRead(id: $id) {\n    id\n    readAt\n    __typename\n  }\n}'
    : '',
);
export const MarkAllNoticesRead = /* @__PURE__ */ trusted<
  MarkAllNoticesReadMutation,
  MarkAllNoticesReadMutationVariables
>(
  '564cb3d9903c415dd64a13cc69dda1086e331ad2fa3cf947e06d43b244006854',
  import.meta.env.DEV ? 'mutation MarkAllNoticesRead {\n  markAllNoticesRead\n}' : '',
);
