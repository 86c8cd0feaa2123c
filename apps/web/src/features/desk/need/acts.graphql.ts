// Generated from acts.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type IntroduceInput,
  type IntroductionState,
  type ModerationReason,
  type NeedDecision,
  type NeedInput,
  type NeedState,
} from '../../../ui/api/schema-types.js';
import { type NeedOnDeskFragment } from './need.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OthersThatWaitQueryVariables = Exact<{
  needId: string;
  companyId: string;
}>;

export type OthersThatWaitQuery = {
  need: { __typename: 'Need'; id: string; state: NeedState };
  needsOfOrganisation: {
    __typename: 'NeedConnection';
    nodes: Array<{
      __typename: 'Need';
      id: string;
      title: string;
      description: string;
      version: number;
      viewerCan: { __typename: 'NeedPermissions'; requestChanges: boolean; refuse: boolean };
    }>;
  };
};

export type DecisionPreviewQueryVariables = Exact<{
  needId: string;
  decision: NeedDecision;
  reasons: Array<ModerationReason> | ModerationReason;
  note: string;
}>;

export type DecisionPreviewQuery = {
  needDecisionPreview:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | { __typename: 'NeedDecisionPreview'; readers: number; subject: string; text: string };
};

export type RequestNeedChangesMutationVariables = Exact<{
  id: string;
  version: number;
  reasons: Array<ModerationReason> | ModerationReason;
  note: string;
}>;

export type RequestNeedChangesMutation = {
  requestNeedChanges:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & NeedOnDeskFragment);
};

export type RefuseNeedMutationVariables = Exact<{
  id: string;
  version: number;
  reasons: Array<ModerationReason> | ModerationReason;
  note: string;
}>;

export type RefuseNeedMutation = {
  refuseNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & NeedOnDeskFragment);
};

export type IntroduceMutationVariables = Exact<{
  input: IntroduceInput;
  key?: string | null | undefined;
}>;

export type IntroduceMutation = {
  introduce:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | {
        __typename: 'IntroductionsProposed';
        introductions: Array<{ __typename: 'Introduction'; id: string; state: IntroductionState }>;
      }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type UndoIntroductionsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;

export type UndoIntroductionsMutation = {
  undoIntroductions:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'IntroductionsUndone'; needs: Array<{ __typename: 'Need'; id: string }> }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type EditOnDeskMutationVariables = Exact<{
  id: string;
  version: number;
  input: NeedInput;
}>;

export type EditOnDeskMutation = {
  editNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & NeedOnDeskFragment);
};

export type FindTagsOnDeskQueryVariables = Exact<{
  search: string;
}>;

export type FindTagsOnDeskQuery = {
  tags: {
    __typename: 'TagConnection';
    nodes: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  };
};

export type FindPlacesOnDeskQueryVariables = Exact<{
  search: string;
}>;

export type FindPlacesOnDeskQuery = {
  territories: {
    __typename: 'TerritoryConnection';
    nodes: Array<{ __typename: 'Territory'; code: string; name: string; postcodes: Array<string> }>;
  };
};

export const OthersThatWait = /* @__PURE__ */ trusted<OthersThatWaitQuery, OthersThatWaitQueryVariables>(
  '3ff6d355a145859af3e505cfa5e91c57c090246dfbb39b3b4e22c652ba2a61ad',
  import.meta.env.DEV
    ? 'query OthersThatWait($needId: ID!, $companyId: ID!) {\n  need(id: $needId) {\n    id\n    state\n    __typename\n  }\n  needsOfOrganisation(organisationId: $companyId, states: [submitted], first: 20) {\n    nodes {\n      id\n      title\n      description\n      version\n      viewerCan {\n        requestChanges\n        refuse\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const DecisionPreview = /* @__PURE__ */ trusted<DecisionPreviewQuery, DecisionPreviewQueryVariables>(
  'e2db4ecad54890de72dc008e42748922cece473d35feacc80dbcd54b0cea46e6',
  import.meta.env.DEV
    ? 'query DecisionPreview($needId: ID!, $decision: NeedDecision!, $reasons: [ModerationReason!]!, $note: String!) {\n  needDecisionPreview(\n    needId: $needId\n    decision: $decision\n    reasons: $reasons\n    note: $note\n  ) {\n    ... on NeedDecisionPreview {\n      readers\n      subject\n      text\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RequestNeedChanges = /* @__PURE__ */ trusted<
  RequestNeedChangesMutation,
  RequestNeedChangesMutationVariables
>(
  '47cf36174049822992431da8b34fa0f251216f97546a3c1d60a7877a7682d3a9',
  import.meta.env.DEV
    ? 'mutation RequestNeedChanges($id: ID!, $version: Int!, $reasons: [ModerationReason!]!, $note: String!) {\n  requestNeedChanges(id: $id, version: $version, reasons: $reasons, note: $note) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    answersBy\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RefuseNeed = /* @__PURE__ */ trusted<RefuseNeedMutation, RefuseNeedMutationVariables>(
  '2156bcd1abac02f73e697a26d16a122c424bd067f8fdf85263c1e17ef8086b7d',
  import.meta.env.DEV
    ? 'mutation RefuseNeed($id: ID!, $version: Int!, $reasons: [ModerationReason!]!, $note: String!) {\n  refuseNeed(id: $id, version: $version, reasons: $reasons, note: $note) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    answersBy\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const Introduce = /* @__PURE__ */ trusted<IntroduceMutation, IntroduceMutationVariables>(
  'dd61708d738f1b626ee7e7584fca6f29bcaa2874dddc320372ace1cfd30af187',
  import.meta.env.DEV
    ? 'mutation Introduce($input: IntroduceInput!, $key: ID) {\n  introduce(input: $input, key: $key) {\n    ... on IntroductionsProposed {\n      introductions {\n        id\n        state\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UndoIntroductions = /* @__PURE__ */ trusted<
  UndoIntroductionsMutation,
  UndoIntroductionsMutationVariables
>(
  'bc7906200bc78f96405874031a4899aec90daeae61f475340ed5e1fbb25a2f04',
  import.meta.env.DEV
    ? 'mutation UndoIntroductions($ids: [ID!]!) {\n  undoIntroductions(ids: $ids) {\n    ... on IntroductionsUndone {\n      needs {\n        id\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditOnDesk = /* @__PURE__ */ trusted<EditOnDeskMutation, EditOnDeskMutationVariables>(
  '1e4fff70dec9e45b14336b55ff077a0325ecbc68989decc2ab091e345ae310ae',
  import.meta.env.DEV
    ? 'mutation EditOnDesk($id: ID!, $version: Int!, $input: NeedInput!) {\n  editNeed(id: $id, version: $version, input: $input) {\n    ... on Need {\n      ...NeedOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NeedOnDesk on Need {\n  id\n  title\n  description\n  state\n  version\n  confidential\n  acceptsRemote\n  neededBy\n  wantedKinds\n  submittedAt\n  publishedAt\n  language\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    responsiveness\n    mailsArrive\n    answersBy\n    __typename\n  }\n  hints {\n    about\n    sentence\n    __typename\n  }\n  pool {\n    id\n    needs {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    edit\n    publish\n    refuse\n    requestChanges\n    pool\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const FindTagsOnDesk = /* @__PURE__ */ trusted<FindTagsOnDeskQuery, FindTagsOnDeskQueryVariables>(
  '32eea625670cc514cf8482cee3f469914c5c8b68fc3f6b2f1e1f237238004068',
  import.meta.env.DEV
    ? 'query FindTagsOnDesk($search: String!) {\n  tags(search: $search, first: 8) {\n    nodes {\n      id\n      reference\n      label\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const FindPlacesOnDesk = /* @__PURE__ */ trusted<
  FindPlacesOnDeskQuery,
  FindPlacesOnDeskQueryVariables
>(
  '8b1a82aa29b6492ff4c44f44a1ca3f8e8e3028b9fd3de469494fbde67d20477c',
  import.meta.env.DEV
    ? 'query FindPlacesOnDesk($search: String!) {\n  territories(search: $search, first: 8) {\n    nodes {\n      code\n      name\n      postcodes\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
