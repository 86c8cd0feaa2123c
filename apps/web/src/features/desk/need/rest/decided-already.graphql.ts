// Generated from decided-already.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type LastOfHistoryQueryVariables = Exact<{
  id: string;
}>;

export type LastOfHistoryQuery = {
  history: {
    __typename: 'AuditEntryConnection';
    nodes: Array<{ __typename: 'AuditEntry'; id: string; at: string; sentence: string }>;
  };
};

export const LastOfHistory = /* @__PURE__ */ trusted<LastOfHistoryQuery, LastOfHistoryQueryVariables>(
  'b14d0c266188dfdd3b0d4cc31a9fe3cdb68635e27215c1592be7b8911f24d6b1',
  import.meta.env.DEV
    ? 'query LastOfHistory($id: ID!) {\n  history(subject: need, id: $id, first: 1) {\n    nodes {\n      id\n      at\n      sentence\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
