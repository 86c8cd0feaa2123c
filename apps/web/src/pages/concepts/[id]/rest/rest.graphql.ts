// Generated from rest.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../../ui/api/trusted.js';
import { type EntryOfHistoryFragment } from '../../../../features/history/history.graphql.js';
import { type ConceptInFullFragment } from '../concept.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ConceptHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ConceptHistoryQuery = {
  auditLogOfConcept: {
    __typename: 'AuditEntryConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'AuditEntry' } & EntryOfHistoryFragment>;
  };
};

export type LeaveConceptMutationVariables = Exact<{
  id: string;
}>;

export type LeaveConceptMutation = {
  leaveConcept:
    | { __typename: 'Concept'; id: string }
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type PauseConceptMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type PauseConceptMutation = {
  pauseConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type StopConceptMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type StopConceptMutation = {
  stopConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type ResumeConceptMutationVariables = Exact<{
  id: string;
}>;

export type ResumeConceptMutation = {
  resumeConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const ConceptHistory = /* @__PURE__ */ trusted<ConceptHistoryQuery, ConceptHistoryQueryVariables>(
  'aed5570200a1aa40739bbf56997c480838ca0b8514715a4af36d3409b86f4c2a',
  import.meta.env.DEV
    ? 'query ConceptHistory($id: ID!, $after: String) {\n  auditLogOfConcept(conceptId: $id, first: 30, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...EntryOfHistory\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment EntryOfHistory on AuditEntry {\n  id\n  at\n  sentence\n  because\n  __typename\n}'
    : '',
);
export const LeaveConcept = /* @__PURE__ */ trusted<LeaveConceptMutation, LeaveConceptMutationVariables>(
  '99835c66b11fdd0eb0ab0d0f90c80842233ca52019ff9d42709e15a3fc8d9b2d',
  import.meta.env.DEV
    ? 'mutation LeaveConcept($id: ID!) {\n  leaveConcept(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PauseConcept = /* @__PURE__ */ trusted<PauseConceptMutation, PauseConceptMutationVariables>(
  'be275de8e615e839d2adc6e69dfd6c44a8804de0bd34190faf99a689e9515ead',
  import.meta.env.DEV
    ? 'mutation PauseConcept($id: ID!, $reason: String!) {\n  pauseConcept(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const StopConcept = /* @__PURE__ */ trusted<StopConceptMutation, StopConceptMutationVariables>(
  '87937f20d4fddc1600b4a3c02868473a757d5791a5620e4da4dc390fc8cd7f13',
  import.meta.env.DEV
    ? 'mutation StopConcept($id: ID!, $reason: String!) {\n  stopConcept(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ResumeConcept = /* @__PURE__ */ trusted<ResumeConceptMutation, ResumeConceptMutationVariables>(
  '5577156e3c44d25e2dbb6c401f98a9b3404e2d187c8bca3bed0bda1f9548d867',
  import.meta.env.DEV
    ? 'mutation ResumeConcept($id: ID!) {\n  resumeConcept(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
