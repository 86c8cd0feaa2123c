// Generated from plan.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type ObjectiveInput,
  type ObjectiveMeasureInput,
  type ObjectiveUnit,
  type ObservedFigure,
  type PlanInput,
  type ProgressState,
} from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CurrentPlanQueryVariables = Exact<{ [key: string]: never }>;

export type CurrentPlanQuery = { plan: ({ __typename: 'Plan' } & PlanInFullFragment) | null };

export type OnePlanQueryVariables = Exact<{
  id: string;
}>;

export type OnePlanQuery = { plan: ({ __typename: 'Plan' } & PlanInFullFragment) | null };

export type ObservedPlacesAndThemesQueryVariables = Exact<{ [key: string]: never }>;

export type ObservedPlacesAndThemesQuery = {
  observatory: {
    __typename: 'Observatory';
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
    themes: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  };
};

export type StartPlanMutationVariables = Exact<{
  input: PlanInput;
  key?: string | null | undefined;
}>;

export type StartPlanMutation = {
  startPlan:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Plan'; id: string };
};

export type EditPlanMutationVariables = Exact<{
  id: string;
  version: number;
  input: PlanInput;
}>;

export type EditPlanMutation = {
  editPlan:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Plan' } & PlanInFullFragment);
};

export type AddObjectiveMutationVariables = Exact<{
  planId: string;
  input: ObjectiveInput;
  key?: string | null | undefined;
}>;

export type AddObjectiveMutation = {
  addObjective:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Objective'; id: string };
};

export type EditObjectiveMutationVariables = Exact<{
  id: string;
  version: number;
  input: ObjectiveInput;
}>;

export type EditObjectiveMutation = {
  editObjective:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Objective' } & ObjectiveInPlanFragment);
};

export type MoveObjectiveMutationVariables = Exact<{
  id: string;
  version: number;
  down: boolean;
}>;

export type MoveObjectiveMutation = {
  moveObjective:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Plan' } & PlanInFullFragment);
};

export type RemoveObjectiveMutationVariables = Exact<{
  id: string;
  version: number;
}>;

export type RemoveObjectiveMutation = {
  removeObjective:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Plan' } & PlanInFullFragment);
};

export type MeasureObjectiveMutationVariables = Exact<{
  id: string;
  input: ObjectiveMeasureInput;
}>;

export type MeasureObjectiveMutation = {
  measureObjective:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Objective' } & ObjectiveInPlanFragment);
};

export type PlanInFullFragment = {
  __typename: 'Plan';
  id: string;
  title: string;
  purpose: string;
  fromYear: number;
  years: number;
  untilYear: number;
  shared: boolean;
  version: number;
  axes: Array<{
    __typename: 'PlanAxis';
    id: string;
    title: string;
    objectives: Array<{ __typename: 'Objective' } & ObjectiveInPlanFragment>;
  }>;
  others: Array<{ __typename: 'Plan'; id: string; title: string; fromYear: number; untilYear: number }>;
  viewerCan: { __typename: 'PlanPermissions'; edit: boolean };
};

export type ObjectiveInPlanFragment = {
  __typename: 'Objective';
  id: string;
  axisId: string;
  title: string;
  figure: string;
  unit: ObjectiveUnit;
  baseline: number;
  target: number;
  startsOn: string;
  dueOn: string;
  observed: ObservedFigure | null;
  territoryCode: string | null;
  theme: string | null;
  version: number;
  otherActionCount: number;
  measures: Array<{
    __typename: 'ObjectiveMeasure';
    id: string;
    value: number;
    measuredOn: string;
    note: string;
    notedBy: { __typename: 'Person'; id: string; name: string } | null;
  }>;
  actions: Array<{
    __typename: 'Action';
    id: string;
    title: string;
    dueOn: string;
    late: boolean;
    owner: { __typename: 'Person'; id: string; name: string } | null;
  }>;
  progress: { __typename: 'ObjectiveProgress'; state: ProgressState; share: number | null; expected: number };
};

export const CurrentPlan = /* @__PURE__ */ trusted<CurrentPlanQuery, CurrentPlanQueryVariables>(
  'e95bfce9d6de3116b87f0d89bf984d9c392d622b9a52ad65fdb06b89e4f5f868',
  import.meta.env.DEV
    ? 'query CurrentPlan {\n  plan {\n    ...PlanInFull\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  otherActionCount\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OnePlan = /* @__PURE__ */ trusted<OnePlanQuery, OnePlanQueryVariables>(
  'e1955fda83be5f74843f0d73c0b609b5359818931c3a8dd9e342e31560c846e8',
  import.meta.env.DEV
    ? 'query OnePlan($id: ID!) {\n  plan(id: $id) {\n    ...PlanInFull\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  otherActionCount\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ObservedPlacesAndThemes = /* @__PURE__ */ trusted<
  ObservedPlacesAndThemesQuery,
  ObservedPlacesAndThemesQueryVariables
>(
  'e53dfff81cbc737a64464ae0706e3e05161608d33f33fa0bd3d7cc4bb4bc9441',
  import.meta.env.DEV
    ? 'query ObservedPlacesAndThemes {\n  observatory {\n    territories {\n      code\n      name\n      __typename\n    }\n    themes {\n      id\n      reference\n      label\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const StartPlan = /* @__PURE__ */ trusted<StartPlanMutation, StartPlanMutationVariables>(
  'd6a64b49110926be0f2337ab0a88f290590f0c54551bb5f9087de287c4b79580',
  import.meta.env.DEV
    ? 'mutation StartPlan($input: PlanInput!, $key: ID) {\n  startPlan(input: $input, key: $key) {\n    ... on Plan {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditPlan = /* @__PURE__ */ trusted<EditPlanMutation, EditPlanMutationVariables>(
  '156994c6bd3537baf13906efff7724d8d16e4f840f4fea0a39d8c206a6fdd02c',
  import.meta.env.DEV
    ? 'mutation EditPlan($id: ID!, $version: Int!, $input: PlanInput!) {\n  editPlan(id: $id, version: $version, input: $input) {\n    ... on Plan {\n      ...PlanInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  otherActionCount\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddObjective = /* @__PURE__ */ trusted<AddObjectiveMutation, AddObjectiveMutationVariables>(
  'bccd2fed3947a551552868161d212be54c20b04af33487c59cbc7d3252c4056e',
  import.meta.env.DEV
    ? 'mutation AddObjective($planId: ID!, $input: ObjectiveInput!, $key: ID) {\n  addObjective(planId: $planId, input: $input, key: $key) {\n    ... on Objective {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditObjective = /* @__PURE__ */ trusted<EditObjectiveMutation, EditObjectiveMutationVariables>(
  '09b0d402cce476e2b6a88d6c1feb9e0e57a90394d137327ade9d8af04fd2d620',
  import.meta.env.DEV
    ? 'mutation EditObjective($id: ID!, $version: Int!, $input: ObjectiveInput!) {\n  editObjective(id: $id, version: $version, input: $input) {\n    ... on Objective {\n      ...ObjectiveInPlan\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  otherActionCount\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MoveObjective = /* @__PURE__ */ trusted<MoveObjectiveMutation, MoveObjectiveMutationVariables>(
  '6f4a585f0b56412511ac1d1ebfd98ca4b5d82956ffc27dfde3278a3a7eac491e',
  import.meta.env.DEV
    ? 'mutation MoveObjective($id: ID!, $version: Int!, $down: Boolean!) {\n  moveObjective(id: $id, version: $version, down: $down) {\n    ... on Plan {\n      ...PlanInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  otherActionCount\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveObjective = /* @__PURE__ */ trusted<
  RemoveObjectiveMutation,
  RemoveObjectiveMutationVariables
>(
  'b7509b5bb462495fd24c5375aadd9ca477f1f05f331902ea258eec2dd1258ce5',
  import.meta.env.DEV
    ? 'mutation RemoveObjective($id: ID!, $version: Int!) {\n  removeObjective(id: $id, version: $version) {\n    ... on Plan {\n      ...PlanInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  otherActionCount\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MeasureObjective = /* @__PURE__ */ trusted<
  MeasureObjectiveMutation,
  MeasureObjectiveMutationVariables
>(
  '1af7ec257d7b8e946adc79b92bfdbb6f2d67be337b7f5f4d7363842ac712e4f1',
  import.meta.env.DEV
    ? 'mutation MeasureObjective($id: ID!, $input: ObjectiveMeasureInput!) {\n  measureObjective(id: $id, input: $input) {\n    ... on Objective {\n      ...ObjectiveInPlan\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  otherActionCount\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
