// Generated from imports.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type ImportKind, type ImportLikenessBy, type ImportState } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ImportsQuery = {
  imports: {
    __typename: 'ImportConnection';
    nodes: Array<{ __typename: 'Import' } & ImportRowFragment>;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type OneImportQueryVariables = Exact<{
  id: string;
}>;

export type OneImportQuery = { import: { __typename: 'Import' } & ImportInFullFragment };

export type PlanImportMutationVariables = Exact<{
  id: string;
  columns: Array<string | null | undefined> | string;
  leftOut: Array<number> | number;
}>;

export type PlanImportMutation = {
  planImport:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Import' } & ImportInFullFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type ApplyImportMutationVariables = Exact<{
  id: string;
  planHash: string;
}>;

export type ApplyImportMutation = {
  applyImport:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Import' } & ImportInFullFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type UndoImportMutationVariables = Exact<{
  id: string;
}>;

export type UndoImportMutation = {
  undoImport:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Import' } & ImportInFullFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type DropImportMutationVariables = Exact<{
  id: string;
}>;

export type DropImportMutation = {
  dropImport:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'Import'; id: string; state: ImportState }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type ImportRowFragment = {
  __typename: 'Import';
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  createdAt: string;
  author: { __typename: 'Person'; id: string; name: string } | null;
  counts: {
    __typename: 'ImportCounts';
    created: number;
    changed: number;
    unchanged: number;
    refused: number;
  } | null;
};

export type ImportInFullFragment = {
  __typename: 'Import';
  expiresAt: string | null;
  total: number;
  done: number;
  leftOut: Array<number>;
  planHash: string | null;
  planChanged: boolean;
  failure: string | null;
  appliedAt: string | null;
  undoneAt: string | null;
  columns: Array<{
    __typename: 'ImportColumn';
    letters: string;
    heading: string;
    samples: Array<string>;
    field: string | null;
  }>;
  fields: Array<{ __typename: 'ImportField'; name: string; label: string; required: boolean }>;
  problems: Array<{
    __typename: 'ImportProblem';
    row: number;
    column: string | null;
    label: string | null;
    message: string;
    advice: string | null;
  }>;
  remarks: Array<{ __typename: 'ImportRemark'; row: number | null; message: string }>;
  likenesses: Array<{ __typename: 'ImportLikeness'; row: number; like: number; by: ImportLikenessBy }>;
  appliedBy: { __typename: 'Person'; id: string; name: string } | null;
  undoneBy: { __typename: 'Person'; id: string; name: string } | null;
  undone: {
    __typename: 'ImportUndone';
    withdrawn: number;
    restored: number;
    kept: number;
    lines: Array<{ __typename: 'ImportUndoneLine'; row: number; message: string }>;
  } | null;
  viewerCan: { __typename: 'ImportPermissions'; plan: boolean; apply: boolean; undo: boolean; drop: boolean };
} & ImportRowFragment;

export const Imports = /* @__PURE__ */ trusted<ImportsQuery, ImportsQueryVariables>(
  '7a95546f06f2d295475bd7e9f83831a7f51531fc37b7ec9ecda2821a67fb331a',
  import.meta.env.DEV
    ? 'query Imports($after: String) {\n  imports(first: 20, after: $after) {\n    nodes {\n      ...ImportRow\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  state\n  fileName\n  createdAt\n  author {\n    id\n    name\n    __typename\n  }\n  counts {\n    created\n    changed\n    unchanged\n    refused\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OneImport = /* @__PURE__ */ trusted<OneImportQuery, OneImportQueryVariables>(
  '97ef050dd70c07f161e6ff4780bc12b15ab37d0a83c2777e37ac686fa1543241',
  import.meta.env.DEV
    ? 'query OneImport($id: ID!) {\n  import(id: $id) {\n    ...ImportInFull\n    __typename\n  }\n}\n\nfragment ImportInFull on Import {\n  ...ImportRow\n  expiresAt\n  total\n  done\n  columns {\n    letters\n    heading\n    samples\n    field\n    __typename\n  }\n  fields {\n    name\n    label\n    required\n    __typename\n  }\n  problems {\n    row\n    column\n    label\n    message\n    advice\n    __typename\n  }\n  remarks {\n    row\n    message\n    __typename\n  }\n  likenesses {\n    row\n    like\n    by\n    __typename\n  }\n  leftOut\n  planHash\n  planChanged\n  failure\n  appliedAt\n  appliedBy {\n    id\n    name\n    __typename\n  }\n  undoneAt\n  undoneBy {\n    id\n    name\n    __typename\n  }\n  undone {\n    withdrawn\n    restored\n    kept\n    lines {\n      row\n      message\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    plan\n    apply\n    undo\n    drop\n    __typename\n  }\n  __typename\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  state\n  fileName\n  createdAt\n  author {\n    id\n    name\n    __typename\n  }\n  counts {\n    created\n    changed\n    unchanged\n    refused\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PlanImport = /* @__PURE__ */ trusted<PlanImportMutation, PlanImportMutationVariables>(
  'e71af9cb7d7d811195bd0d5b01a78846364970bac2e02505c84fd9e0468e3b63',
  import.meta.env.DEV
    ? 'mutation PlanImport($id: ID!, $columns: [String]!, $leftOut: [Int!]!) {\n  planImport(id: $id, columns: $columns, leftOut: $leftOut) {\n    ... on Import {\n      ...ImportInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment ImportInFull on Import {\n  ...ImportRow\n  expiresAt\n  total\n  done\n  columns {\n    letters\n    heading\n    samples\n    field\n    __typename\n  }\n  fields {\n    name\n    label\n    required\n    __typename\n  }\n  problems {\n    row\n    column\n    label\n    message\n    advice\n    __typename\n  }\n  remarks {\n    row\n    message\n    __typename\n  }\n  likenesses {\n    row\n    like\n    by\n    __typename\n  }\n  leftOut\n  planHash\n  planChanged\n  failure\n  appliedAt\n  appliedBy {\n    id\n    name\n    __typename\n  }\n  undoneAt\n  undoneBy {\n    id\n    name\n    __typename\n  }\n  undone {\n    withdrawn\n    restored\n    kept\n    lines {\n      row\n      message\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    plan\n    apply\n    undo\n    drop\n    __typename\n  }\n  __typename\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  state\n  fileName\n  createdAt\n  author {\n    id\n    name\n    __typename\n  }\n  counts {\n    created\n    changed\n    unchanged\n    refused\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ApplyImport = /* @__PURE__ */ trusted<ApplyImportMutation, ApplyImportMutationVariables>(
  '71bdd62b7a84db361b184b09c03acc11ad5dc77f67556d61bcd1fb56c29840fd',
  import.meta.env.DEV
    ? 'mutation ApplyImport($id: ID!, $planHash: String!) {\n  applyImport(id: $id, planHash: $planHash) {\n    ... on Import {\n      ...ImportInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment ImportInFull on Import {\n  ...ImportRow\n  expiresAt\n  total\n  done\n  columns {\n    letters\n    heading\n    samples\n    field\n    __typename\n  }\n  fields {\n    name\n    label\n    required\n    __typename\n  }\n  problems {\n    row\n    column\n    label\n    message\n    advice\n    __typename\n  }\n  remarks {\n    row\n    message\n    __typename\n  }\n  likenesses {\n    row\n    like\n    by\n    __typename\n  }\n  leftOut\n  planHash\n  planChanged\n  failure\n  appliedAt\n  appliedBy {\n    id\n    name\n    __typename\n  }\n  undoneAt\n  undoneBy {\n    id\n    name\n    __typename\n  }\n  undone {\n    withdrawn\n    restored\n    kept\n    lines {\n      row\n      message\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    plan\n    apply\n    undo\n    drop\n    __typename\n  }\n  __typename\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  state\n  fileName\n  createdAt\n  author {\n    id\n    name\n    __typename\n  }\n  counts {\n    created\n    changed\n    unchanged\n    refused\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoImport = /* @__PURE__ */ trusted<UndoImportMutation, UndoImportMutationVariables>(
  'aa9b33da351f3062c89ea58d634c69a110724e5f713bd17b93f0caff4f1990ad',
  import.meta.env.DEV
    ? 'mutation UndoImport($id: ID!) {\n  undoImport(id: $id) {\n    ... on Import {\n      ...ImportInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment ImportInFull on Import {\n  ...ImportRow\n  expiresAt\n  total\n  done\n  columns {\n    letters\n    heading\n    samples\n    field\n    __typename\n  }\n  fields {\n    name\n    label\n    required\n    __typename\n  }\n  problems {\n    row\n    column\n    label\n    message\n    advice\n    __typename\n  }\n  remarks {\n    row\n    message\n    __typename\n  }\n  likenesses {\n    row\n    like\n    by\n    __typename\n  }\n  leftOut\n  planHash\n  planChanged\n  failure\n  appliedAt\n  appliedBy {\n    id\n    name\n    __typename\n  }\n  undoneAt\n  undoneBy {\n    id\n    name\n    __typename\n  }\n  undone {\n    withdrawn\n    restored\n    kept\n    lines {\n      row\n      message\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    plan\n    apply\n    undo\n    drop\n    __typename\n  }\n  __typename\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  state\n  fileName\n  createdAt\n  author {\n    id\n    name\n    __typename\n  }\n  counts {\n    created\n    changed\n    unchanged\n    refused\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DropImport = /* @__PURE__ */ trusted<DropImportMutation, DropImportMutationVariables>(
  '3319aace29ad599caf4cef5be9f5a94841bef3f7251429d62547d9f7dfa6ee60',
  import.meta.env.DEV
    ? 'mutation DropImport($id: ID!) {\n  dropImport(id: $id) {\n    ... on Import {\n      id\n      state\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
