// Generated from plan.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type ObjectiveInput,
  type ObjectiveMeasureInput,
  type ObjectiveUnit,
  type ObservedFigure,
  type PlanInput,
  type ProgressState,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../api/index.js';
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
  '9ec26ab8303ab2661e9d137ffe5802152f30f4e5210539b6364c7f2e74a5ccf2',
  import.meta.env.DEV
    ? 'query CurrentPlan {\n  plan {\n    ...PlanInFull\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OnePlan = /* @__PURE__ */ trusted<OnePlanQuery, OnePlanQueryVariables>(
  'a0511ffb2ebcd0433bc69c391512e18d4f03bbfd74dfd21956bbcbbd48716e17',
  import.meta.env.DEV
    ? 'query OnePlan($id: ID!) {\n  plan(id: $id) {\n    ...PlanInFull\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}'
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
  '13c74cbaeef16ed0d4ec47fc4f3ed160a244da329e5e953a658018bb64a4a35a',
  import.meta.env.DEV
    ? 'mutation EditPlan($id: ID!, $version: Int!, $input: PlanInput!) {\n  editPlan(id: $id, version: $version, input: $input) {\n    ... on Plan {\n      ...PlanInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddObjective = /* @__PURE__ */ trusted<AddObjectiveMutation, AddObjectiveMutationVariables>(
  'bccd2fed3947a551552868161d212be54c20b04af33487c59cbc7d3252c4056e',
  import.meta.env.DEV
    ? 'mutation AddObjective($planId: ID!, $input: ObjectiveInput!, $key: ID) {\n  addObjective(planId: $planId, input: $input, key: $key) {\n    ... on Objective {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditObjective = /* @__PURE__ */ trusted<EditObjectiveMutation, EditObjectiveMutationVariables>(
  '94904fc5eee92232b7e9d6e0a1f8100b8c0b091aeaf36ea0e8389f5c6511039c',
  import.meta.env.DEV
    ? 'mutation EditObjective($id: ID!, $version: Int!, $input: ObjectiveInput!) {\n  editObjective(id: $id, version: $version, input: $input) {\n    ... on Objective {\n      ...ObjectiveInPlan\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MoveObjective = /* @__PURE__ */ trusted<MoveObjectiveMutation, MoveObjectiveMutationVariables>(
  'd7c55f08d7a935aaf1b9d390d97e9051f15bac96eb4bbb7d3271bb9648ab6136',
  import.meta.env.DEV
    ? 'mutation MoveObjective($id: ID!, $version: Int!, $down: Boolean!) {\n  moveObjective(id: $id, version: $version, down: $down) {\n    ... on Plan {\n      ...PlanInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveObjective = /* @__PURE__ */ trusted<
  RemoveObjectiveMutation,
  RemoveObjectiveMutationVariables
>(
  'efc6dfb6f9233bd00766e2d4dc04d2edf9fd11c8b4f9f8266b491fcae973834e',
  import.meta.env.DEV
    ? 'mutation RemoveObjective($id: ID!, $version: Int!) {\n  removeObjective(id: $id, version: $version) {\n    ... on Plan {\n      ...PlanInFull\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment PlanInFull on Plan {\n  id\n  title\n  purpose\n  fromYear\n  years\n  untilYear\n  shared\n  version\n  axes {\n    id\n    title\n    objectives {\n      ...ObjectiveInPlan\n      __typename\n    }\n    __typename\n  }\n  others {\n    id\n    title\n    fromYear\n    untilYear\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MeasureObjective = /* @__PURE__ */ trusted<
  MeasureObjectiveMutation,
  MeasureObjectiveMutationVariables
>(
  '7090c9b80ccb0acebfe5b40700d8d7fa729e9c8f6e710849a859aa51aa808a88',
  import.meta.env.DEV
    ? 'mutation MeasureObjective($id: ID!, $input: ObjectiveMeasureInput!) {\n  measureObjective(id: $id, input: $input) {\n    ... on Objective {\n      ...ObjectiveInPlan\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment ObjectiveInPlan on Objective {\n  id\n  axisId\n  title\n  figure\n  unit\n  baseline\n  target\n  startsOn\n  dueOn\n  observed\n  territoryCode\n  theme\n  version\n  measures {\n    id\n    value\n    measuredOn\n    note\n    notedBy {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  actions {\n    id\n    title\n    dueOn\n    late\n    owner {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  progress {\n    state\n    share\n    expected\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
