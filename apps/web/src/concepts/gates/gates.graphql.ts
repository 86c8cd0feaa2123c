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
  isKnown: boolean;
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
  'f521245a6583d11ecd351b4112196a097947f94691b61ac77865b1f3a18de073',
  import.meta.env.DEV
    ? 'query EvidenceToShow {\n  myIntroductions(first: 50) {\n    nodes {\n      id\n      state\n      metOn\n      company {\n        id\n        name\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      need {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const AnswerGateItem = /* @__PURE__ */ trusted<
  AnswerGateItemMutation,
  AnswerGateItemMutationVariables
>(
  '65e51040ff2c9a2eb5efeccd51de8fb7ff63ee4bcb526ed969d57b6cab986f91',
  import.meta.env.DEV
    ? 'mutation AnswerGateItem($id: ID!, $item: GateItemKey!, $answer: String!, $url: String, $ready: Boolean!) {\n  answerGateItem(id: $id, item: $item, answer: $answer, url: $url, ready: $ready) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const WaiveGateItem = /* @__PURE__ */ trusted<WaiveGateItemMutation, WaiveGateItemMutationVariables>(
  '2f5b558387950b68f79eff79b97b704b032e84e1592d873a23b84c6d9023e290',
  import.meta.env.DEV
    ? 'mutation WaiveGateItem($id: ID!, $item: GateItemKey!, $reason: String!) {\n  waiveGateItem(id: $id, item: $item, reason: $reason) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const AskGateItemAgain = /* @__PURE__ */ trusted<
  AskGateItemAgainMutation,
  AskGateItemAgainMutationVariables
>(
  '882c1c85ba9d363bc0d371771f4ace37ac06a9951e8cf55d91f9c9c71aa88f5e',
  import.meta.env.DEV
    ? 'mutation AskGateItemAgain($id: ID!, $item: GateItemKey!) {\n  askGateItemAgain(id: $id, item: $item) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const AddEvidence = /* @__PURE__ */ trusted<AddEvidenceMutation, AddEvidenceMutationVariables>(
  'ec49f50d1e32092eebf257f0c6c0d69de8db99f38c96267896f228105c4b7bb7',
  import.meta.env.DEV
    ? 'mutation AddEvidence($id: ID!, $item: GateItemKey!, $input: EvidenceInput!, $key: ID) {\n  addEvidence(id: $id, item: $item, input: $input, key: $key) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const RemoveEvidence = /* @__PURE__ */ trusted<
  RemoveEvidenceMutation,
  RemoveEvidenceMutationVariables
>(
  'b942572927b458da26046e1edebbb32196f2caa9e3b84b21792815eefec54e80',
  import.meta.env.DEV
    ? 'mutation RemoveEvidence($id: ID!, $evidenceId: ID!) {\n  removeEvidence(id: $id, evidenceId: $evidenceId) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const RequestGate = /* @__PURE__ */ trusted<RequestGateMutation, RequestGateMutationVariables>(
  'd010c800abc84ad3f8b4edd70c69674dab86f7235049a0d6f738de176599c4dc',
  import.meta.env.DEV
    ? 'mutation RequestGate($id: ID!, $version: Int!) {\n  requestGate(id: $id, version: $version) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const WithdrawGateRequest = /* @__PURE__ */ trusted<
  WithdrawGateRequestMutation,
  WithdrawGateRequestMutationVariables
>(
  'cccffe7f9acf0e2c4d98800912bb946ac0684c2f4346faf8dc50e712f75cadc6',
  import.meta.env.DEV
    ? 'mutation WithdrawGateRequest($id: ID!) {\n  withdrawGateRequest(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
export const DecideGate = /* @__PURE__ */ trusted<DecideGateMutation, DecideGateMutationVariables>(
  '04a2f98d9bcc510d9a9def06f14da4e0a4549eeb3ec51bdd5d131657b96b460e',
  import.meta.env.DEV
    ? 'mutation DecideGate($id: ID!, $version: Int!, $gate: ConceptGate!, $decision: GateVerdict!, $reason: String!) {\n  decideGate(\n    id: $id\n    version: $version\n    gate: $gate\n    decision: $decision\n    reason: $reason\n  ) {\n    ...WhyNot\n    ... on Concept {\n      ...GatesOfConcept\n      stage\n      stageSince\n      gate\n      gateAskedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GatesOfConcept on Concept {\n  id\n  version\n  gateState\n  gates {\n    ...GateInFull\n    __typename\n  }\n  __typename\n}\n\nfragment GateInFull on GateOfConcept {\n  gate\n  isPassed\n  isAhead\n  items {\n    ...ItemOfGate\n    __typename\n  }\n  decisions {\n    id\n    verdict\n    reason\n    at\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    request\n    withdraw\n    decide\n    __typename\n  }\n  __typename\n}\n\nfragment ItemOfGate on GateItem {\n  key\n  label\n  hint\n  state\n  answer\n  known\n  isKnown\n  needs {\n    id\n    title\n    need {\n      id\n      __typename\n    }\n    __typename\n  }\n  waiverReason\n  waivedBy {\n    id\n    name\n    __typename\n  }\n  evidence {\n    id\n    kind\n    label\n    url\n    isGone\n    need {\n      id\n      __typename\n    }\n    introduction {\n      id\n      metOn\n      __typename\n    }\n    file {\n      ...FileShown\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    write\n    waive\n    askAgain\n    __typename\n  }\n  __typename\n}\n\nfragment FileShown on StoredFile {\n  id\n  name\n  kind\n  size\n  readiness\n  path\n  __typename\n}'
    : '',
);
