// Generated from model.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../../ui/api/trusted.js';
import {
  type BusinessModelInput,
  type Payer,
  type SaleUnit,
  type TestPlanInput,
} from '../../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModelInFullFragment = {
  __typename: 'BusinessModel';
  number: number;
  payer: Payer;
  unit: SaleUnit;
  hourlyPrice: number;
  aidPerHour: number;
  hoursPerMonth: number;
  directCostPerHour: number;
  fixedCostsPerMonth: number;
  hasTaxCredit: boolean;
  note: string;
  savedAt: string;
  savedBy: { __typename: 'Person'; id: string; name: string } | null;
  reckoning: {
    __typename: 'BusinessModelReckoning';
    marginPerHour: number;
    marginRate: number | null;
    breakEvenHours: number | null;
    resultPerMonth: number;
    householdPays: number;
    householdPaysInTheEnd: number;
    creditedHoursPerYear: number | null;
  };
};

export type TestPlanInFullFragment = {
  __typename: 'TestPlan';
  number: number;
  homes: number;
  homesBegun: number | null;
  begunOn: string | null;
  weeks: number;
  consent: string;
  insurance: string;
  measures: string;
  stopsWhen: string;
  results: string;
  incidents: string;
  savedAt: string;
  savedBy: { __typename: 'Person'; id: string; name: string } | null;
};

export type FiguresOfConceptFragment = {
  __typename: 'Concept';
  id: string;
  businessModels: Array<{ __typename: 'BusinessModel' } & ModelInFullFragment>;
  testPlan: ({ __typename: 'TestPlan' } & TestPlanInFullFragment) | null;
  viewerCan: { __typename: 'ConceptPermissions'; edit: boolean };
};

export type SaveBusinessModelMutationVariables = Exact<{
  id: string;
  number: number;
  input: BusinessModelInput;
}>;

export type SaveBusinessModelMutation = {
  saveBusinessModel:
    | ({ __typename: 'Concept' } & FiguresOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type SaveTestPlanMutationVariables = Exact<{
  id: string;
  number: number;
  input: TestPlanInput;
}>;

export type SaveTestPlanMutation = {
  saveTestPlan:
    | ({ __typename: 'Concept' } & FiguresOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const SaveBusinessModel = /* @__PURE__ */ trusted<
  SaveBusinessModelMutation,
  SaveBusinessModelMutationVariables
>(
  'f72f8f9e048991c76383dec5fd5d157feedbf9999016c387936c0e62632398ef',
  import.meta.env.DEV
    ? 'mutation SaveBusinessModel($id: ID!, $number: Int!, $input: BusinessModelInput!) {\n  saveBusinessModel(id: $id, number: $number, input: $input) {\n    ...WhyNot\n    ... on Concept {\n      ...FiguresOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SaveTestPlan = /* @__PURE__ */ trusted<SaveTestPlanMutation, SaveTestPlanMutationVariables>(
  '1e12c328e2268eb34ed2fea5a769c24262f1945b06d81d8cd4401a56e8aac1b3',
  import.meta.env.DEV
    ? 'mutation SaveTestPlan($id: ID!, $number: Int!, $input: TestPlanInput!) {\n  saveTestPlan(id: $id, number: $number, input: $input) {\n    ...WhyNot\n    ... on Concept {\n      ...FiguresOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
