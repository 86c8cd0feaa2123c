// Generated from desk-work.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type DeskQueueName } from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DeskWorkQueryVariables = Exact<{ [key: string]: never }>;

export type DeskWorkQuery = {
  desk: Array<{
    __typename: 'DeskQueue';
    name: DeskQueueName;
    rows: { __typename: 'DeskRowConnection'; totalCount: number };
  }>;
};

export const DeskWork = /* @__PURE__ */ trusted<DeskWorkQuery, DeskWorkQueryVariables>(
  'ff20064f83a738d39c030b981f00fc3cd8dfe33d34c486f76056e1f7f089fe8b',
  import.meta.env.DEV
    ? 'query DeskWork {\n  desk {\n    name\n    rows(first: 1) {\n      totalCount\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
