// Generated from concept.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type ConceptGate,
  type ConceptInput,
  type ConceptPageState,
  type ConceptStage,
  type ConceptStatus,
  type GateState,
} from '../../../ui/api/schema-types.js';
import { type GatesOfConceptFragment } from './gates/gates.graphql.js';
import { type FiguresOfConceptFragment } from './model/model.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ConceptInFullFragment = {
  __typename: 'Concept';
  id: string;
  version: number;
  title: string;
  promise: string;
  stage: ConceptStage;
  stageSince: string;
  status: ConceptStatus;
  statusReason: string | null;
  gate: ConceptGate | null;
  gateState: GateState | null;
  gateAskedAt: string | null;
  activeAt: string;
  isAsleep: boolean;
  remindedAt: string | null;
  carrier: { __typename: 'Person'; id: string; name: string } | null;
  curator: { __typename: 'Person'; id: string; name: string } | null;
  tags: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  needs: Array<{
    __typename: 'ConceptNeed';
    id: string;
    title: string | null;
    company: { __typename: 'Organisation'; id: string; name: string } | null;
    need: {
      __typename: 'Need';
      id: string;
      tags: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
      territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
    } | null;
  }>;
  ideas: Array<{
    __typename: 'ConceptIdea';
    id: string;
    idea: { __typename: 'Idea'; id: string; title: string; attribution: string | null };
    solver: { __typename: 'Solver'; id: string; name: string };
  }>;
  introductions: Array<{
    __typename: 'Introduction';
    id: string;
    metOn: string | null;
    need: { __typename: 'Need'; id: string; title: string };
    solver: { __typename: 'Solver'; id: string; name: string } | null;
  }>;
  page: { __typename: 'ConceptPage'; state: ConceptPageState; awaitsViewer: boolean } | null;
  joinings: Array<{ __typename: 'ConceptJoining'; id: string }>;
  groups: Array<{ __typename: 'Group'; id: string; title: string }>;
  members: Array<{
    __typename: 'ConceptMember';
    isInvited: boolean;
    isCarrier: boolean;
    person: { __typename: 'Person'; id: string; name: string };
    organisation: { __typename: 'Organisation'; id: string; name: string } | null;
  }>;
  viewerCan: {
    __typename: 'ConceptPermissions';
    edit: boolean;
    invite: boolean;
    link: boolean;
    answer: boolean;
    leave: boolean;
    nameCarrier: boolean;
    pause: boolean;
    resume: boolean;
    stop: boolean;
    take: boolean;
    remind: boolean;
    seeLog: boolean;
  };
} & GatesOfConceptFragment &
  FiguresOfConceptFragment;

export type OneConceptQueryVariables = Exact<{
  id: string;
}>;

export type OneConceptQuery = { concept: { __typename: 'Concept' } & ConceptInFullFragment };

export type ConceptCandidatesQueryVariables = Exact<{
  id: string;
}>;

export type ConceptCandidatesQuery = {
  candidatesForConcept: Array<{ __typename: 'Person'; id: string; name: string }>;
};

export type EditConceptMutationVariables = Exact<{
  id: string;
  version: number;
  input: ConceptInput;
}>;

export type EditConceptMutation = {
  editConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AnswerConceptInvitationMutationVariables = Exact<{
  id: string;
  accept: boolean;
}>;

export type AnswerConceptInvitationMutation = {
  answerConceptInvitation:
    | { __typename: 'Concept'; id: string }
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type InviteToConceptMutationVariables = Exact<{
  id: string;
  personId?: string | null | undefined;
  email?: string | null | undefined;
}>;

export type InviteToConceptMutation = {
  inviteToConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type RemoveFromConceptMutationVariables = Exact<{
  id: string;
  personId: string;
}>;

export type RemoveFromConceptMutation = {
  removeFromConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type NameConceptCarrierMutationVariables = Exact<{
  id: string;
  personId: string;
}>;

export type NameConceptCarrierMutation = {
  nameConceptCarrier:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type TakeConceptMutationVariables = Exact<{
  id: string;
}>;

export type TakeConceptMutation = {
  takeConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type RemindConceptMutationVariables = Exact<{
  id: string;
}>;

export type RemindConceptMutation = {
  remindConcept:
    | ({ __typename: 'Concept' } & ConceptInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const OneConcept = /* @__PURE__ */ trusted<OneConceptQuery, OneConceptQueryVariables>(
  'a02c6cc6a62b4527de35b1b5482f0d78f4865b29a5d5cdbb388e7e15debd1cb6',
  import.meta.env.DEV
    ? 'query OneConcept($id: ID!) {\n  concept(id: $id) {\n    ...ConceptInFull\n    __typename\n  }\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ConceptCandidates = /* @__PURE__ */ trusted<
  ConceptCandidatesQuery,
  ConceptCandidatesQueryVariables
>(
  '75c05b7afda43edd16fc3fed43d3eb00771e16482fc2f4f0a2507c814d84ff07',
  import.meta.env.DEV
    ? 'query ConceptCandidates($id: ID!) {\n  candidatesForConcept(conceptId: $id) {\n    id\n    name\n    __typename\n  }\n}'
    : '',
);
export const EditConcept = /* @__PURE__ */ trusted<EditConceptMutation, EditConceptMutationVariables>(
  'ac92d9954ceda11f5c30a5ec1f802786fee9286677b10ab1f746723a681dac6f',
  import.meta.env.DEV
    ? 'mutation EditConcept($id: ID!, $version: Int!, $input: ConceptInput!) {\n  editConcept(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AnswerConceptInvitation = /* @__PURE__ */ trusted<
  AnswerConceptInvitationMutation,
  AnswerConceptInvitationMutationVariables
>(
  '834c6c5413200bfa1279387057b4482535772049b31cb384da351b8958321827',
  import.meta.env.DEV
    ? 'mutation AnswerConceptInvitation($id: ID!, $accept: Boolean!) {\n  answerConceptInvitation(id: $id, accept: $accept) {\n    ...WhyNot\n    ... on Concept {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const InviteToConcept = /* @__PURE__ */ trusted<
  InviteToConceptMutation,
  InviteToConceptMutationVariables
>(
  '2f680fb0e0139776a70efb99ed8db025e252448c10df9adc8e149c904629bc4b',
  import.meta.env.DEV
    ? 'mutation InviteToConcept($id: ID!, $personId: ID, $email: String) {\n  inviteToConcept(id: $id, personId: $personId, email: $email) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveFromConcept = /* @__PURE__ */ trusted<
  RemoveFromConceptMutation,
  RemoveFromConceptMutationVariables
>(
  '0f5b48f0a2e55336a7f6cb8666a83f083cc64df4e35209ef148d062218691988',
  import.meta.env.DEV
    ? 'mutation RemoveFromConcept($id: ID!, $personId: ID!) {\n  removeFromConcept(id: $id, personId: $personId) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const NameConceptCarrier = /* @__PURE__ */ trusted<
  NameConceptCarrierMutation,
  NameConceptCarrierMutationVariables
>(
  'cb63011e3f2c18ffadfb102bd17429648141781d3d878d4168d052d82c1ffbba',
  import.meta.env.DEV
    ? 'mutation NameConceptCarrier($id: ID!, $personId: ID!) {\n  nameConceptCarrier(id: $id, personId: $personId) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const TakeConcept = /* @__PURE__ */ trusted<TakeConceptMutation, TakeConceptMutationVariables>(
  'ec7968cec69f0ba90ee5d1e7634d2084731425aaccbe4fec722eb5dfa43ecb7d',
  import.meta.env.DEV
    ? 'mutation TakeConcept($id: ID!) {\n  takeConcept(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemindConcept = /* @__PURE__ */ trusted<RemindConceptMutation, RemindConceptMutationVariables>(
  '61fcd2ca4b68ef25a271c8ece44459389193809593329a033dd90d1a17041fe0',
  import.meta.env.DEV
    ? 'mutation RemindConcept($id: ID!) {\n  remindConcept(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...ConceptInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInFull on Concept {\n  id\n  version\n  ...GatesOfConcept\n  ...FiguresOfConcept\n  title\n  promise\n  stage\n  stageSince\n  status\n  statusReason\n  gate\n  gateState\n  gateAskedAt\n  activeAt\n  isAsleep\n  remindedAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  curator {\n    id\n    name\n    __typename\n  }\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    company {\n      id\n      name\n      __typename\n    }\n    need {\n      id\n      tags {\n        id\n        reference\n        label\n        __typename\n      }\n      territories {\n        code\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  ideas {\n    id\n    idea {\n      id\n      title\n      attribution\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  introductions {\n    id\n    metOn\n    need {\n      id\n      title\n      __typename\n    }\n    solver {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  page {\n    state\n    awaitsViewer\n    __typename\n  }\n  joinings {\n    id\n    __typename\n  }\n  groups {\n    id\n    title\n    __typename\n  }\n  members {\n    person {\n      id\n      name\n      __typename\n    }\n    organisation {\n      id\n      name\n      __typename\n    }\n    isInvited\n    isCarrier\n    __typename\n  }\n  viewerCan {\n    edit\n    invite\n    link\n    answer\n    leave\n    nameCarrier\n    pause\n    resume\n    stop\n    take\n    remind\n    seeLog\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}\n\nfragment FiguresOfConcept on Concept {\n  id\n  businessModels {\n    ...ModelInFull\n    __typename\n  }\n  testPlan {\n    ...TestPlanInFull\n    __typename\n  }\n  viewerCan {\n    edit\n    __typename\n  }\n  __typename\n}\n\nfragment ModelInFull on BusinessModel {\n  number\n  payer\n  unit\n  hourlyPrice\n  aidPerHour\n  hoursPerMonth\n  directCostPerHour\n  fixedCostsPerMonth\n  hasTaxCredit\n  note\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  reckoning {\n    marginPerHour\n    marginRate\n    breakEvenHours\n    resultPerMonth\n    householdPays\n    householdPaysInTheEnd\n    creditedHoursPerYear\n    __typename\n  }\n  __typename\n}\n\nfragment TestPlanInFull on TestPlan {\n  number\n  homes\n  homesBegun\n  begunOn\n  weeks\n  consent\n  insurance\n  measures\n  stopsWhen\n  results\n  incidents\n  savedAt\n  savedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
