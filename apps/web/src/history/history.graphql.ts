// Generated from history.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted, type DeskSubjectKind } from '../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type EntryOfHistoryFragment = {
  __typename: 'AuditEntry';
  id: string;
  at: string;
  sentence: string;
  reason: string | null;
};

export type HistoryOfSubjectQueryVariables = Exact<{
  subject: DeskSubjectKind;
  id: string;
  after?: string | null | undefined;
}>;

export type HistoryOfSubjectQuery = {
  history: {
    __typename: 'AuditEntryConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'AuditEntry' } & EntryOfHistoryFragment>;
  };
};

export type HistoryOfPersonQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type HistoryOfPersonQuery = {
  auditLogOfPerson: {
    __typename: 'AuditEntryConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'AuditEntry' } & EntryOfHistoryFragment>;
  };
};

export const HistoryOfSubject = /* @__PURE__ */ trusted<
  HistoryOfSubjectQuery,
  HistoryOfSubjectQueryVariables
>(
  '57d6bf34a6aed67b6644e58c1cc47f04e306fa215155fc070b9089842fc94fab',
  import.meta.env.DEV
    ? 'query HistoryOfSubject($subject: DeskSubjectKind!, $id: ID!, $after: String) {\n  history(subject: $subject, id: $id, first: 30, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...EntryOfHistory\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment EntryOfHistory on AuditEntry {\n  id\n  at\n  sentence\n  reason\n  __typename\n}'
    : '',
);
export const HistoryOfPerson = /* @__PURE__ */ trusted<HistoryOfPersonQuery, HistoryOfPersonQueryVariables>(
  '9d7f0b2e269346d52f3234c03d119db4bcc87ad095b7eae1533cf9d24182a470',
  import.meta.env.DEV
    ? 'query HistoryOfPerson($id: ID!, $after: String) {\n  auditLogOfPerson(personId: $id, first: 30, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...EntryOfHistory\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment EntryOfHistory on AuditEntry {\n  id\n  at\n  sentence\n  reason\n  __typename\n}'
    : '',
);
