// Generated from reports.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type ContentReportState, type ReportReason, type ReportedKind } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReportInListFragment = {
  __typename: 'ContentReport';
  id: string;
  kind: ReportedKind;
  contentId: string;
  text: string;
  reason: ReportReason;
  comment: string;
  state: ContentReportState;
  reportedAt: string;
  settledAt: string | null;
  note: string | null;
  reporter: { __typename: 'Person'; id: string; name: string } | null;
  author: { __typename: 'Person'; id: string; name: string } | null;
  organisation: { __typename: 'Organisation'; id: string; name: string } | null;
  solver: {
    __typename: 'Solver';
    id: string;
    name: string;
    hiddenAt: string | null;
    ideas: Array<{ __typename: 'Idea'; id: string; hiddenAt: string | null }>;
    viewerCan: { __typename: 'SolverPermissions'; hide: boolean };
  } | null;
  need: { __typename: 'Need'; id: string; title: string } | null;
  viewerCan: { __typename: 'ContentReportPermissions'; settle: boolean };
};

export type ReportsQueryVariables = Exact<{
  state: ContentReportState;
  after?: string | null | undefined;
}>;

export type ReportsQuery = {
  contentReports: {
    __typename: 'ContentReportConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'ContentReport' } & ReportInListFragment>;
  };
};

export type OneReportQueryVariables = Exact<{
  id: string;
}>;

export type OneReportQuery = { contentReport: { __typename: 'ContentReport' } & ReportInListFragment };

export type ResolveReportMutationVariables = Exact<{
  id: string;
  note: string;
}>;

export type ResolveReportMutation = {
  resolveContentReport:
    | { __typename: 'ContentReport'; id: string; state: ContentReportState }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type DismissReportMutationVariables = Exact<{
  id: string;
  note: string;
}>;

export type DismissReportMutation = {
  dismissContentReport:
    | { __typename: 'ContentReport'; id: string; state: ContentReportState }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type HideReportedSolverMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type HideReportedSolverMutation = {
  hideSolver:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Solver'; id: string };
};

export type HideReportedIdeaMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type HideReportedIdeaMutation = {
  hideIdea:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Solver'; id: string };
};

export const Reports = /* @__PURE__ */ trusted<ReportsQuery, ReportsQueryVariables>(
  '0bf89e5d9e8f0bcb083c9891d885007486d111b3793309bf03c229f3d58d508c',
  import.meta.env.DEV
    ? 'query Reports($state: ContentReportState!, $after: String) {\n  contentReports(state: $state, first: 20, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...ReportInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment ReportInList on ContentReport {\n  id\n  kind\n  contentId\n  text\n  reason\n  comment\n  state\n  reportedAt\n  settledAt\n  note\n  reporter {\n    id\n    name\n    __typename\n  }\n  author {\n    id\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    hiddenAt\n    ideas {\n      id\n      hiddenAt\n      __typename\n    }\n    viewerCan {\n      hide\n      __typename\n    }\n    __typename\n  }\n  need {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    settle\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OneReport = /* @__PURE__ */ trusted<OneReportQuery, OneReportQueryVariables>(
  '53bd40d72c5007a7ea40a4db5b5789b3536e854f9f6bcb0f49c3b4614e14b7f0',
  import.meta.env.DEV
    ? 'query OneReport($id: ID!) {\n  contentReport(id: $id) {\n    ...ReportInList\n    __typename\n  }\n}\n\nfragment ReportInList on ContentReport {\n  id\n  kind\n  contentId\n  text\n  reason\n  comment\n  state\n  reportedAt\n  settledAt\n  note\n  reporter {\n    id\n    name\n    __typename\n  }\n  author {\n    id\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    hiddenAt\n    ideas {\n      id\n      hiddenAt\n      __typename\n    }\n    viewerCan {\n      hide\n      __typename\n    }\n    __typename\n  }\n  need {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    settle\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ResolveReport = /* @__PURE__ */ trusted<ResolveReportMutation, ResolveReportMutationVariables>(
  '1f0aee5bd5a431dc970f7240ce80344ae086420b50fedf24320be1bb9f09220d',
  import.meta.env.DEV
    ? 'mutation ResolveReport($id: ID!, $note: String!) {\n  resolveContentReport(id: $id, note: $note) {\n    ...WhyNot\n    ... on ContentReport {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DismissReport = /* @__PURE__ */ trusted<DismissReportMutation, DismissReportMutationVariables>(
  'ca428af97ec917194c0b85c4627c699fb4682e0dafd73ab23313606e48964d74',
  import.meta.env.DEV
    ? 'mutation DismissReport($id: ID!, $note: String!) {\n  dismissContentReport(id: $id, note: $note) {\n    ...WhyNot\n    ... on ContentReport {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const HideReportedSolver = /* @__PURE__ */ trusted<
  HideReportedSolverMutation,
  HideReportedSolverMutationVariables
>(
  '344e8b3f5b4408f44968fc66e56dd204068eff0a3858c9ab0287624d39e860c3',
  import.meta.env.DEV
    ? 'mutation HideReportedSolver($id: ID!, $reason: String!) {\n  hideSolver(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Solver {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const HideReportedIdea = /* @__PURE__ */ trusted<
  HideReportedIdeaMutation,
  HideReportedIdeaMutationVariables
>(
  '34f91a8177359d077cfd86eaa09cc5ffacde8d78013d2717ec48b3ebb5d8808a',
  import.meta.env.DEV
    ? 'mutation HideReportedIdea($id: ID!, $reason: String!) {\n  hideIdea(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Solver {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
