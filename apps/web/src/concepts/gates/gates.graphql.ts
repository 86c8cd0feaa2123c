// Generated from gates.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type ConceptGate,
  type ConceptStage,
  type EvidenceInput,
  type EvidenceKind,
  type GateItemKey,
  type GateItemState,
  type GateState,
  type GateVerdict,
  type IntroductionState,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../api/index.js';
import { type FileShownFragment } from '../../files/files.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ItemOfGateFragment = {
  __typename: 'GateItem';
  key: GateItemKey;
  label: string;
  hint: string;
  state: GateItemState;
  answer: string;
  known: Array<string>;
  waiverReason: string | null;
  waivedBy: { __typename: 'Person'; id: string; name: string } | null;
  evidence: Array<{
    __typename: 'Evidence';
    id: string;
    kind: EvidenceKind;
    label: string;
    url: string | null;
    isGone: boolean;
    need: { __typename: 'Need'; id: string } | null;
    introduction: { __typename: 'Introduction'; id: string; metOn: string | null } | null;
    file: ({ __typename: 'StoredFile' } & FileShownFragment) | null;
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

export type EvidenceToShowQueryVariables = Exact<{ [key: string]: never }>;

export type EvidenceToShowQuery = {
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
  'f521245a6583d11ecd351b4112196a097947f94691b61ac77865b1f3a18de073',
  import.meta.env.DEV
    ? 'query EvidenceToShow {\n  myIntroductions(first: 50) {\n    nodes {\n      id\n      state\n      metOn\n      company {\n        id\n        name\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      need {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const AnswerGateItem = /* @__PURE__ */ trusted<
  AnswerGateItemMutation,
  AnswerGateItemMutationVariables
>(
  'd58cb4d76c22a3f256fa89fc48d374d1cf308eb1503ad07eb93228a3820d442e',
  import.meta.env.DEV
    ? 'mutation AnswerGateItem($id: ID!, $item: GateItemKey!, $answer: String!, $ready: Boolean!) {\n  answerGateItem(id: $id, item: $item, answer: $answer, ready: $ready) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const WaiveGateItem = /* @__PURE__ */ trusted<WaiveGateItemMutation, WaiveGateItemMutationVariables>(
  'cdd72266aaa4b6f8681a709fdf8f66a91ad2868287a6dfa9d5fabe69983b3990',
  import.meta.env.DEV
    ? 'mutation WaiveGateItem($id: ID!, $item: GateItemKey!, $reason: String!) {\n  waiveGateItem(id: $id, item: $item, reason: $reason) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const AskGateItemAgain = /* @__PURE__ */ trusted<
  AskGateItemAgainMutation,
  AskGateItemAgainMutationVariables
>(
  'eed7c689a86152187de7804e775744e644744d34c80a2ee9f5b028031c0e59cc',
  import.meta.env.DEV
    ? 'mutation AskGateItemAgain($id: ID!, $item: GateItemKey!) {\n  askGateItemAgain(id: $id, item: $item) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const AddEvidence = /* @__PURE__ */ trusted<AddEvidenceMutation, AddEvidenceMutationVariables>(
  'd5be1347bd6c0eac717e897897654083e9c07d335b42bfe7913b06f9e760dd16',
  import.meta.env.DEV
    ? 'mutation AddEvidence($id: ID!, $item: GateItemKey!, $input: EvidenceInput!, $key: ID) {\n  addEvidence(id: $id, item: $item, input: $input, key: $key) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const RemoveEvidence = /* @__PURE__ */ trusted<
  RemoveEvidenceMutation,
  RemoveEvidenceMutationVariables
>(
  '6234e2ece8ee4eee8776437c365a2e85bfd5372807eef7f6bf97a288f064a9a0',
  import.meta.env.DEV
    ? 'mutation RemoveEvidence($id: ID!, $evidenceId: ID!) {\n  removeEvidence(id: $id, evidenceId: $evidenceId) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const RequestGate = /* @__PURE__ */ trusted<RequestGateMutation, RequestGateMutationVariables>(
  'd4a77aea4874a2d7453e18b363231c09ef98ca3c4ec7b92bb75b99aede9eb393',
  import.meta.env.DEV
    ? 'mutation RequestGate($id: ID!, $version: Int!) {\n  requestGate(id: $id, version: $version) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const WithdrawGateRequest = /* @__PURE__ */ trusted<
  WithdrawGateRequestMutation,
  WithdrawGateRequestMutationVariables
>(
  '04f6f8a6e99ef6a895ad2fbf4dd10249ed7caf0b9742077d54ca0eb15f328a8c',
  import.meta.env.DEV
    ? 'mutation WithdrawGateRequest($id: ID!) {\n  withdrawGateRequest(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const DecideGate = /* @__PURE__ */ trusted<DecideGateMutation, DecideGateMutationVariables>(
  'ec48efe3c355aa581393cf8c393d90345c5ec52d8586684ae3b66147ddd2dca1',
  import.meta.env.DEV
    ? 'mutation DecideGate($id: ID!, $version: Int!, $gate: ConceptGate!, $decision: GateVerdict!, $reason: String!) {\n  decideGate(\n    id: $id\n    version: $version\n    gate: $gate\n    decision: $decision\n    reason: $reason\n  ) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      stage\n      stageSince\n      gate\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
