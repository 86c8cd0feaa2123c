// Generated from gates.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../../ui/api/trusted.js';
import {
  type ConceptGate,
  type ConceptStage,
  type EvidenceInput,
  type EvidenceKind,
  type GateItemKey,
  type GateItemState,
  type GateState,
  type GateVerdict,
  type IntroductionState,
} from '../../../../ui/api/schema-types.js';
import { type FileShownFragment } from '../../../../features/files/files.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ItemOfGateFragment = {
  __typename: 'GateItem';
  key: GateItemKey;
  label: string;
  hint: string;
  state: GateItemState;
  answer: string;
  known: Array<string>;
  isKnown: boolean;
  isUnproven: boolean;
  waiverReason: string | null;
  needs: Array<{
    __typename: 'ConceptNeed';
    id: string;
    title: string | null;
    need: { __typename: 'Need'; id: string } | null;
  }>;
  waivedBy: { __typename: 'Person'; id: string; name: string } | null;
  evidence: Array<{
    __typename: 'Evidence';
    id: string;
    kind: EvidenceKind;
    label: string;
    url: string | null;
    isGone: boolean;
    heldAt: string | null;
    need: { __typename: 'Need'; id: string } | null;
    introduction: { __typename: 'Introduction'; id: string; metOn: string | null } | null;
    file: ({ __typename: 'StoredFile' } & FileShownFragment) | null;
    groupMeeting: {
      __typename: 'GroupMeeting';
      id: string;
      group: { __typename: 'Group'; id: string; title: string };
    } | null;
  }>;
  viewerCan: { __typename: 'GateItemPermissions'; write: boolean; waive: boolean; askAgain: boolean };
};

export type GateInFullFragment = {
  __typename: 'GateOfConcept';
  gate: ConceptGate;
  isPassed: boolean;
  isAhead: boolean;
  items: Array<{ __typename: 'GateItem' } & ItemOfGateFragment>;
  decisions: Array<{
    __typename: 'GateDecision';
    id: string;
    verdict: GateVerdict;
    reason: string;
    at: string;
    person: { __typename: 'Person'; id: string; name: string } | null;
  }>;
  viewerCan: {
    __typename: 'GatePermissions';
    request: boolean;
    withdraw: boolean;
    decide: Array<GateVerdict>;
  };
};

export type GatesOfConceptFragment = {
  __typename: 'Concept';
  id: string;
  version: number;
  gateState: GateState | null;
  gates: Array<{ __typename: 'GateOfConcept' } & GateInFullFragment>;
};

export type EvidenceToShowQueryVariables = Exact<{
  id: string;
}>;

export type EvidenceToShowQuery = {
  meetingsOfConcept: {
    __typename: 'GroupMeetingConnection';
    nodes: Array<{
      __typename: 'GroupMeeting';
      id: string;
      at: string;
      group: { __typename: 'Group'; id: string; title: string };
    }>;
  };
  myIntroductions: {
    __typename: 'IntroductionConnection';
    nodes: Array<{
      __typename: 'Introduction';
      id: string;
      state: IntroductionState;
      metOn: string | null;
      company: { __typename: 'Organisation'; id: string; name: string } | null;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
      need: { __typename: 'Need'; id: string; title: string };
    }>;
  };
};

export type AnswerGateItemMutationVariables = Exact<{
  id: string;
  item: GateItemKey;
  answer: string;
  url?: string | null | undefined;
  ready: boolean;
}>;

export type AnswerGateItemMutation = {
  answerGateItem:
    | ({ __typename: 'Concept' } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WaiveGateItemMutationVariables = Exact<{
  id: string;
  item: GateItemKey;
  reason: string;
}>;

export type WaiveGateItemMutation = {
  waiveGateItem:
    | ({ __typename: 'Concept' } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AskGateItemAgainMutationVariables = Exact<{
  id: string;
  item: GateItemKey;
}>;

export type AskGateItemAgainMutation = {
  askGateItemAgain:
    | ({ __typename: 'Concept' } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AddEvidenceMutationVariables = Exact<{
  id: string;
  item: GateItemKey;
  input: EvidenceInput;
  key?: string | null | undefined;
}>;

export type AddEvidenceMutation = {
  addEvidence:
    | ({ __typename: 'Concept' } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type RemoveEvidenceMutationVariables = Exact<{
  id: string;
  evidenceId: string;
}>;

export type RemoveEvidenceMutation = {
  removeEvidence:
    | ({ __typename: 'Concept' } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type RequestGateMutationVariables = Exact<{
  id: string;
  version: number;
}>;

export type RequestGateMutation = {
  requestGate:
    | ({ __typename: 'Concept'; gateAskedAt: string | null } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WithdrawGateRequestMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawGateRequestMutation = {
  withdrawGateRequest:
    | ({ __typename: 'Concept'; gateAskedAt: string | null } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type DecideGateMutationVariables = Exact<{
  id: string;
  version: number;
  gate: ConceptGate;
  decision: GateVerdict;
  reason: string;
}>;

export type DecideGateMutation = {
  decideGate:
    | ({
        __typename: 'Concept';
        stage: ConceptStage;
        stageSince: string;
        gate: ConceptGate | null;
        gateAskedAt: string | null;
      } & GatesOfConceptFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const EvidenceToShow = /* @__PURE__ */ trusted<EvidenceToShowQuery, EvidenceToShowQueryVariables>(
  '7ac662b291aefe059a5f7f1412300f64f8f7f6712f8857354457dd00b0ac2571',
  import.meta.env.DEV
    ? 'query EvidenceToShow($id: ID!) {\n  meetingsOfConcept(conceptId: $id, first: 30) {\n    nodes {\n      id\n      at\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myIntroductions(first: 50) {\n    nodes {\n      id\n      state\n      metOn\n      company {\n        id\n        name\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      need {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const AnswerGateItem = /* @__PURE__ */ trusted<
  AnswerGateItemMutation,
  AnswerGateItemMutationVariables
>(
  'c304e5f74462e521ff86ba355513100f9028b47b13cc1f937d3f6ddb67eeb55f',
  import.meta.env.DEV
    ? 'mutation AnswerGateItem($id: ID!, $item: GateItemKey!, $answer: String!, $url: String, $ready: Boolean!) {\n  answerGateItem(id: $id, item: $item, answer: $answer, url: $url, ready: $ready) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
export const WaiveGateItem = /* @__PURE__ */ trusted<WaiveGateItemMutation, WaiveGateItemMutationVariables>(
  '5e83a22b7bea3cf34bdbb323762e877d5da6adc048f64e2435249e6c1c189c15',
  import.meta.env.DEV
    ? 'mutation WaiveGateItem($id: ID!, $item: GateItemKey!, $reason: String!) {\n  waiveGateItem(id: $id, item: $item, reason: $reason) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
export const AskGateItemAgain = /* @__PURE__ */ trusted<
  AskGateItemAgainMutation,
  AskGateItemAgainMutationVariables
>(
  'cbededecc5268bc01bec9938db49504a0d60626e60910b53a7c76e98946579d0',
  import.meta.env.DEV
    ? 'mutation AskGateItemAgain($id: ID!, $item: GateItemKey!) {\n  askGateItemAgain(id: $id, item: $item) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
export const AddEvidence = /* @__PURE__ */ trusted<AddEvidenceMutation, AddEvidenceMutationVariables>(
  'c033f2fea22c52a492a760baf56488929a93768370df506d8d295fb2879f5396',
  import.meta.env.DEV
    ? 'mutation AddEvidence($id: ID!, $item: GateItemKey!, $input: EvidenceInput!, $key: ID) {\n  addEvidence(id: $id, item: $item, input: $input, key: $key) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
export const RemoveEvidence = /* @__PURE__ */ trusted<
  RemoveEvidenceMutation,
  RemoveEvidenceMutationVariables
>(
  '8ae4d2ae43e4a3a2d34ad9e25cd7f7e39daee52833e06924a57423a177453915',
  import.meta.env.DEV
    ? 'mutation RemoveEvidence($id: ID!, $evidenceId: ID!) {\n  removeEvidence(id: $id, evidenceId: $evidenceId) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
export const RequestGate = /* @__PURE__ */ trusted<RequestGateMutation, RequestGateMutationVariables>(
  '5f7c215548ba5198c96bcdd1795b78b7eff5994a470a7160771641ac227b400d',
  import.meta.env.DEV
    ? 'mutation RequestGate($id: ID!, $version: Int!) {\n  requestGate(id: $id, version: $version) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
export const WithdrawGateRequest = /* @__PURE__ */ trusted<
  WithdrawGateRequestMutation,
  WithdrawGateRequestMutationVariables
>(
  '234fed529c77cc26a703174349b453dc21138466f4e81ddb47fee235c39cea2a',
  import.meta.env.DEV
    ? 'mutation WithdrawGateRequest($id: ID!) {\n  withdrawGateRequest(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
export const DecideGate = /* @__PURE__ */ trusted<DecideGateMutation, DecideGateMutationVariables>(
  '37686fec77c57fe351bd82794fd0d6d0e51ced7e6b9520b4c7224ed9686792ae',
  import.meta.env.DEV
    ? 'mutation DecideGate($id: ID!, $version: Int!, $gate: ConceptGate!, $decision: GateVerdict!, $reason: String!) {\n  decideGate(\n    id: $id\n    version: $version\n    gate: $gate\n    decision: $decision\n    reason: $reason\n  ) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      stage\n      stageSince\n      gate\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  isUnproven\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    heldAt\n    groupMeeting {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  scanned\n  path\n  __typename\n}'
    : '',
);
