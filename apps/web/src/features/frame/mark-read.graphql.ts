// Generated from mark-read.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MarkNoticesReadMutationVariables = Exact<{
  link: string;
}>;

export type MarkNoticesReadMutation = { markNoticesRead: number };

export const MarkNoticesRead = /* @__PURE__ */ trusted<
  MarkNoticesReadMutation,
  MarkNoticesReadMutationVariables
>(
  '937afa2dfabf324daa7d5b25956b1029230a47da8a92aab3a4c7ed9953352743',
  import.meta.env.DEV ? 'mutation MarkNoticesRead($link: String!) {\n  markNoticesRead(link: $link)\n}' : '',
);
