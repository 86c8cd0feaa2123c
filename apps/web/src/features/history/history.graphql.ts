// Generated from history.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type DeskSubjectKind } from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type EntryOfHistoryFragment = {
  __typename: 'AuditEntry';
  id: string;
  at: string;
  sentence: string;
  because: string | null;
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

export type HistoryOfTagQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type HistoryOfTagQuery = {
  auditLogOfTag: {
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
  '4b7e747a83a964bba253c62fdd3719cf33327126f1247b54d51e3edba474cfbb',
  import.meta.env.DEV
    ? 'query HistoryOfSubject($subject: DeskSubjectKind!, $id: ID!, $after: String) {\n  history(subject: $subject, id: $id, first: 30, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...EntryOfHistory\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment EntryOfHistory on AuditEntry {\n  id\n  at\n  sentence\n  because\n  __typename\n}'
    : '',
);
export const HistoryOfPerson = /* @__PURE__ */ trusted<HistoryOfPersonQuery, HistoryOfPersonQueryVariables>(
  'b78b93a80f4c48c78bcaac946305c26b4e7800ad68b9dae9fb8a283dad52b71c',
  import.meta.env.DEV
    ? 'query HistoryOfPerson($id: ID!, $after: String) {\n  auditLogOfPerson(personId: $id, first: 30, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...EntryOfHistory\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment EntryOfHistory on AuditEntry {\n  id\n  at\n  sentence\n  because\n  __typename\n}'
    : '',
);
export const HistoryOfTag = /* @__PURE__ */ trusted<HistoryOfTagQuery, HistoryOfTagQueryVariables>(
  '956632ecb074f8d7cd976fd44a2767d5f4697bc6f37eda6b758ff9421ce1b6a6',
  import.meta.env.DEV
    ? 'query HistoryOfTag($id: ID!, $after: String) {\n  auditLogOfTag(tagId: $id, first: 30, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...EntryOfHistory\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment EntryOfHistory on AuditEntry {\n  id\n  at\n  sentence\n  because\n  __typename\n}'
    : '',
);
