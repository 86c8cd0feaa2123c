// Generated from queues.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type AnswersBy, type DeskQueueName, type GateState } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DeskCountsQueryVariables = Exact<{ [key: string]: never }>;

export type DeskCountsQuery = {
  desk: Array<{
    __typename: 'DeskQueue';
    name: DeskQueueName;
    rows: { __typename: 'DeskRowConnection'; totalCount: number };
  }>;
};

export type RowOfDeskFragment = {
  __typename: 'DeskRow';
  id: string;
  title: string;
  why: string;
  since: string | null;
  dueOn: string | null;
  snoozedUntil: string | null;
  assignedTo: { __typename: 'Person'; id: string; name: string } | null;
  company: { __typename: 'Organisation'; id: string; name: string; answersBy: AnswersBy | null } | null;
  need: { __typename: 'Need'; id: string } | null;
  interest: { __typename: 'Interest'; id: string } | null;
  request: { __typename: 'IntroductionRequest'; id: string } | null;
  introduction: { __typename: 'Introduction'; id: string } | null;
  demand: {
    __typename: 'UnmetDemand';
    examples: Array<{ __typename: 'UnmetDemandExample'; words: string }>;
  } | null;
  concept: {
    __typename: 'Concept';
    id: string;
    gateState: GateState | null;
    viewerCan: { __typename: 'ConceptPermissions'; remind: boolean };
  } | null;
  solver: {
    __typename: 'Solver';
    id: string;
    name: string;
    viewerCan: { __typename: 'SolverPermissions'; invite: boolean };
  } | null;
};

export type RowsOfDeskQueryVariables = Exact<{
  name: DeskQueueName;
  first: number;
  assignedToMe: boolean;
  snoozed: boolean;
}>;

export type RowsOfDeskQuery = {
  deskQueue: {
    __typename: 'DeskRowConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'DeskRow' } & RowOfDeskFragment>;
  };
};

export type CuratorsQueryVariables = Exact<{ [key: string]: never }>;

export type CuratorsQuery = { curators: Array<{ __typename: 'Person'; id: string; name: string }> };

export type SnoozeMutationVariables = Exact<{
  rows: Array<string> | string;
  until?: string | null | undefined;
}>;

export type SnoozeMutation = {
  snooze:
    | { __typename: 'DeskRows'; rows: Array<{ __typename: 'DeskRow' } & RowOfDeskFragment> }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type AssignMutationVariables = Exact<{
  rows: Array<string> | string;
  personId?: string | null | undefined;
}>;

export type AssignMutation = {
  assign:
    | { __typename: 'DeskRows'; rows: Array<{ __typename: 'DeskRow' } & RowOfDeskFragment> }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type RemindFromDeskMutationVariables = Exact<{
  id: string;
}>;

export type RemindFromDeskMutation = {
  remindConcept:
    | { __typename: 'Concept'; id: string }
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const DeskCounts = /* @__PURE__ */ trusted<DeskCountsQuery, DeskCountsQueryVariables>(
  'c2f5a71be14dad447b119d2b0802b606b5053d552e9e5c0b492806a4c6a94ef3',
  import.meta.env.DEV
    ? 'query DeskCounts {\n  desk {\n    name\n    rows(first: 1) {\n      totalCount\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const RowsOfDesk = /* @__PURE__ */ trusted<RowsOfDeskQuery, RowsOfDeskQueryVariables>(
  '60329114b6f4b5d066596345bcc34c8950ed7f502b85ef2906c5e1836bffd1c5',
  import.meta.env.DEV
    ? 'query RowsOfDesk($name: DeskQueueName!, $first: Int!, $assignedToMe: Boolean!, $snoozed: Boolean!) {\n  deskQueue(\n    name: $name\n    first: $first\n    assignedToMe: $assignedToMe\n    snoozed: $snoozed\n  ) {\n    totalCount\n    nodes {\n      ...RowOfDesk\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment RowOfDesk on DeskRow {\n  id\n  title\n  why\n  since\n  dueOn\n  snoozedUntil\n  assignedTo {\n    id\n    name\n    __typename\n  }\n  company {\n    id\n    name\n    answersBy\n    __typename\n  }\n  need {\n    id\n    __typename\n  }\n  interest {\n    id\n    __typename\n  }\n  request {\n    id\n    __typename\n  }\n  introduction {\n    id\n    __typename\n  }\n  demand {\n    examples(first: 5) {\n      words\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    gateState\n    viewerCan {\n      remind\n      __typename\n    }\n    __typename\n  }\n  solver {\n    id\n    name\n    viewerCan {\n      invite\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const Curators = /* @__PURE__ */ trusted<CuratorsQuery, CuratorsQueryVariables>(
  '17bb00542aeed361ffa0bec99f52dff7e805137ea9de25233e18d04424c8b8a9',
  import.meta.env.DEV ? 'query Curators {\n  curators {\n    id\n    name\n    __typename\n  }\n}' : '',
);
export const Snooze = /* @__PURE__ */ trusted<SnoozeMutation, SnoozeMutationVariables>(
  'aec7707176c1f403a1aa115c49e5a45e683c660f18905b6e06595a8c8e7bbef8',
  import.meta.env.DEV
    ? 'mutation Snooze($rows: [ID!]!, $until: DateTime) {\n  snooze(rows: $rows, until: $until) {\n    ... on DeskRows {\n      rows {\n        ...RowOfDesk\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment RowOfDesk on DeskRow {\n  id\n  title\n  why\n  since\n  dueOn\n  snoozedUntil\n  assignedTo {\n    id\n    name\n    __typename\n  }\n  company {\n    id\n    name\n    answersBy\n    __typename\n  }\n  need {\n    id\n    __typename\n  }\n  interest {\n    id\n    __typename\n  }\n  request {\n    id\n    __typename\n  }\n  introduction {\n    id\n    __typename\n  }\n  demand {\n    examples(first: 5) {\n      words\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    gateState\n    viewerCan {\n      remind\n      __typename\n    }\n    __typename\n  }\n  solver {\n    id\n    name\n    viewerCan {\n      invite\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const Assign = /* @__PURE__ */ trusted<AssignMutation, AssignMutationVariables>(
  '4f95f4c0478084f7ee323ae63b17d9567a79a7a6ce80382d4ce2be86e2ad2134',
  import.meta.env.DEV
    ? 'mutation Assign($rows: [ID!]!, $personId: ID) {\n  assign(rows: $rows, personId: $personId) {\n    ... on DeskRows {\n      rows {\n        ...RowOfDesk\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment RowOfDesk on DeskRow {\n  id\n  title\n  why\n  since\n  dueOn\n  snoozedUntil\n  assignedTo {\n    id\n    name\n    __typename\n  }\n  company {\n    id\n    name\n    answersBy\n    __typename\n  }\n  need {\n    id\n    __typename\n  }\n  interest {\n    id\n    __typename\n  }\n  request {\n    id\n    __typename\n  }\n  introduction {\n    id\n    __typename\n  }\n  demand {\n    examples(first: 5) {\n      words\n      __typename\n    }\n    __typename\n  }\n  concept {\n    id\n    gateState\n    viewerCan {\n      remind\n      __typename\n    }\n    __typename\n  }\n  solver {\n    id\n    name\n    viewerCan {\n      invite\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemindFromDesk = /* @__PURE__ */ trusted<
  RemindFromDeskMutation,
  RemindFromDeskMutationVariables
>(
  '95027d45b205068f80d27e972021787193d5194d7109c02b3e0ab3db4e9619f6',
  import.meta.env.DEV
    ? 'mutation RemindFromDesk($id: ID!) {\n  remindConcept(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
