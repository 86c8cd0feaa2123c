// Generated from calendar.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type CalendarKind, type PeriodInput, type PeriodKind } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CalendarOfSolverFragment = {
  __typename: 'Solver';
  id: string;
  version: number;
  away: boolean;
  awayUntil: string | null;
  awayKind: CalendarKind | null;
  calendar: Array<{ __typename: 'SolverPeriod' } & PeriodFragment>;
};

export type PeriodFragment = {
  __typename: 'SolverPeriod';
  id: string;
  kind: PeriodKind;
  from: string;
  until: string;
  away: boolean;
};

export type AddPeriodMutationVariables = Exact<{
  solverId: string;
  period: PeriodInput;
  key: string;
}>;

export type AddPeriodMutation = {
  addPeriod:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & CalendarOfSolverFragment);
};

export type RemovePeriodsMutationVariables = Exact<{
  solverId: string;
  ids: Array<string> | string;
}>;

export type RemovePeriodsMutation = {
  removePeriods:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & CalendarOfSolverFragment);
};

export const AddPeriod = /* @__PURE__ */ trusted<AddPeriodMutation, AddPeriodMutationVariables>(
  'e749af6cc79be3c081c164225d7f8e3be92aa735aca48b19a51fd8aa8b772878',
  import.meta.env.DEV
    ? 'mutation AddPeriod($solverId: ID!, $period: PeriodInput!, $key: ID!) {\n  addPeriod(solverId: $solverId, period: $period, key: $key) {\n    ...WhyNot\n    ... on Solver {\n      ...CalendarOfSolver\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment CalendarOfSolver on Solver {\n  id\n  version\n  away\n  awayUntil\n  awayKind\n  calendar {\n    ...Period\n    __typename\n  }\n  __typename\n}\n\nfragment Period on SolverPeriod {\n  id\n  kind\n  from\n  until\n  away\n  __typename\n}'
    : '',
);
export const RemovePeriods = /* @__PURE__ */ trusted<RemovePeriodsMutation, RemovePeriodsMutationVariables>(
  '0db22734e6b3a61437b34890b8c69b928dc5f744261b75db6c302adddaadaf0c',
  import.meta.env.DEV
    ? 'mutation RemovePeriods($solverId: ID!, $ids: [ID!]!) {\n  removePeriods(solverId: $solverId, ids: $ids) {\n    ...WhyNot\n    ... on Solver {\n      ...CalendarOfSolver\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment CalendarOfSolver on Solver {\n  id\n  version\n  away\n  awayUntil\n  awayKind\n  calendar {\n    ...Period\n    __typename\n  }\n  __typename\n}\n\nfragment Period on SolverPeriod {\n  id\n  kind\n  from\n  until\n  away\n  __typename\n}'
    : '',
);
