// Generated from writing.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type AccountInput,
  type Facet,
  type ModerationReason,
  type NeedInput,
  type NeedState,
  type OrganisationInput,
  type SolverKind,
  type TerritoryKind,
} from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
  type WhyNot_Unavailable_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WrittenNeedFragment = {
  __typename: 'Need';
  id: string;
  state: NeedState;
  version: number;
  title: string;
  description: string;
  wantedKinds: Array<SolverKind>;
  acceptsRemote: boolean;
  confidential: boolean;
  neededBy: string | null;
  moderationNote: string | null;
  byCurator: boolean;
  tags: Array<{ __typename: 'Tag'; id: string; reference: string; label: string; facet: Facet }>;
  territories: Array<{ __typename: 'Territory'; code: string; name: string; kind: TerritoryKind }>;
  moderationRemarks: Array<{
    __typename: 'ModerationRemark';
    reason: ModerationReason;
    wrong: string;
    remedy: string;
  }>;
  organisation: { __typename: 'Organisation'; id: string; name: string } | null;
  viewerCan: { __typename: 'NeedPermissions'; edit: boolean; offer: boolean };
};

export type NeedToWriteQueryVariables = Exact<{
  id: string;
}>;

export type NeedToWriteQuery = { need: { __typename: 'Need' } & WrittenNeedFragment };

export type DraftNeedMutationVariables = Exact<{
  organisationId: string;
  key: string;
  input: NeedInput;
}>;

export type DraftNeedMutation = {
  draftNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & WrittenNeedFragment);
};

export type EditDraftMutationVariables = Exact<{
  id: string;
  version: number;
  input: NeedInput;
}>;

export type EditDraftMutation = {
  editNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & WrittenNeedFragment);
};

export type SendNeedMutationVariables = Exact<{
  id: string;
}>;

export type SendNeedMutation = {
  submitNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & WrittenNeedFragment);
};

export type WhoCouldAnswerQueryVariables = Exact<{
  organisationId: string;
  input: NeedInput;
}>;

export type WhoCouldAnswerQuery = {
  matchPreview:
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | {
        __typename: 'MatchPreview';
        solverCount: number;
        fullCount: number;
        best: Array<{
          __typename: 'SolverTeaser';
          kind: SolverKind;
          distance: string | null;
          sharedWords: Array<string>;
          sharedTags: Array<{ __typename: 'Tag'; id: string; label: string }>;
        }>;
        suggestedTags: Array<{
          __typename: 'SuggestedTag';
          moreSolvers: number;
          seenInText: boolean;
          tag: { __typename: 'Tag'; id: string; reference: string; label: string; facet: Facet };
        }>;
      }
    | ({ __typename: 'Unavailable' } & WhyNot_Unavailable_Fragment);
};

export type FindTagsQueryVariables = Exact<{
  search: string;
}>;

export type FindTagsQuery = {
  tags: {
    __typename: 'TagConnection';
    nodes: Array<{ __typename: 'Tag'; id: string; reference: string; label: string; facet: Facet }>;
  };
};

export type FindPlacesOfNeedQueryVariables = Exact<{
  search: string;
}>;

export type FindPlacesOfNeedQuery = {
  territories: {
    __typename: 'TerritoryConnection';
    nodes: Array<{
      __typename: 'Territory';
      code: string;
      name: string;
      kind: TerritoryKind;
      postcodes: Array<string>;
      containedIn: Array<{ __typename: 'Territory'; code: string; kind: TerritoryKind; name: string }>;
    }>;
  };
};

export type CreateCompanyMutationVariables = Exact<{
  key: string;
  input: OrganisationInput;
}>;

export type CreateCompanyMutation = {
  createOrganisation:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Organisation'; id: string; name: string };
};

export type NameMeMutationVariables = Exact<{
  input: AccountInput;
}>;

export type NameMeMutation = {
  updateMe:
    | { __typename: 'Account'; id: string; name: string }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type HowOvltAnswersQueryVariables = Exact<{ [key: string]: never }>;

export type HowOvltAnswersQuery = {
  programme: {
    __typename: 'Programme';
    phone: string | null;
    email: string | null;
    reviewWithinDays: number;
  };
};

export type AskToJoinMutationVariables = Exact<{
  siret: string;
}>;

export type AskToJoinMutation = {
  requestToJoin:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | {
        __typename: 'JoinRequest';
        id: string;
        organisation: { __typename: 'Organisation'; id: string; name: string };
      }
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const NeedToWrite = /* @__PURE__ */ trusted<NeedToWriteQuery, NeedToWriteQueryVariables>(
  '6b548946efe4ca9bec6758534029462a3869db716d465be039af827668071ca8',
  import.meta.env.DEV
    ? 'query NeedToWrite($id: ID!) {\n  need(id: $id) {\n    ...WrittenNeed\n    __typename\n  }\n}\n\nfragment WrittenNeed on Need {\n  id\n  state\n  version\n  title\n  description\n  tags {\n    id\n    reference\n    label\n    facet\n    __typename\n  }\n  territories {\n    code\n    name\n    kind\n    __typename\n  }\n  wantedKinds\n  acceptsRemote\n  confidential\n  neededBy\n  moderationRemarks {\n    reason\n    wrong\n    remedy\n    __typename\n  }\n  moderationNote\n  organisation {\n    id\n    name\n    __typename\n  }\n  byCurator\n  viewerCan {\n    edit\n    offer\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DraftNeed = /* @__PURE__ */ trusted<DraftNeedMutation, DraftNeedMutationVariables>(
  'b42209a8add255cadb618a556125b640296f961f4873d8df9861160526643fa2',
  import.meta.env.DEV
    ? 'mutation DraftNeed($organisationId: ID!, $key: ID!, $input: NeedInput!) {\n  draftNeed(organisationId: $organisationId, key: $key, input: $input) {\n    ...WrittenNeed\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WrittenNeed on Need {\n  id\n  state\n  version\n  title\n  description\n  tags {\n    id\n    reference\n    label\n    facet\n    __typename\n  }\n  territories {\n    code\n    name\n    kind\n    __typename\n  }\n  wantedKinds\n  acceptsRemote\n  confidential\n  neededBy\n  moderationRemarks {\n    reason\n    wrong\n    remedy\n    __typename\n  }\n  moderationNote\n  organisation {\n    id\n    name\n    __typename\n  }\n  byCurator\n  viewerCan {\n    edit\n    offer\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditDraft = /* @__PURE__ */ trusted<EditDraftMutation, EditDraftMutationVariables>(
  'cb56c36cc67f0104fc54bc12a1c332b873be5097b8956e8ac7db334f9a0ee08f',
  import.meta.env.DEV
    ? 'mutation EditDraft($id: ID!, $version: Int!, $input: NeedInput!) {\n  editNeed(id: $id, version: $version, input: $input) {\n    ...WrittenNeed\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WrittenNeed on Need {\n  id\n  state\n  version\n  title\n  description\n  tags {\n    id\n    reference\n    label\n    facet\n    __typename\n  }\n  territories {\n    code\n    name\n    kind\n    __typename\n  }\n  wantedKinds\n  acceptsRemote\n  confidential\n  neededBy\n  moderationRemarks {\n    reason\n    wrong\n    remedy\n    __typename\n  }\n  moderationNote\n  organisation {\n    id\n    name\n    __typename\n  }\n  byCurator\n  viewerCan {\n    edit\n    offer\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SendNeed = /* @__PURE__ */ trusted<SendNeedMutation, SendNeedMutationVariables>(
  'b70625f61bb3e6e3542740ed6ed7495cd7480eb50e2785fff5240ed236d5af1b',
  import.meta.env.DEV
    ? 'mutation SendNeed($id: ID!) {\n  submitNeed(id: $id) {\n    ...WrittenNeed\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WrittenNeed on Need {\n  id\n  state\n  version\n  title\n  description\n  tags {\n    id\n    reference\n    label\n    facet\n    __typename\n  }\n  territories {\n    code\n    name\n    kind\n    __typename\n  }\n  wantedKinds\n  acceptsRemote\n  confidential\n  neededBy\n  moderationRemarks {\n    reason\n    wrong\n    remedy\n    __typename\n  }\n  moderationNote\n  organisation {\n    id\n    name\n    __typename\n  }\n  byCurator\n  viewerCan {\n    edit\n    offer\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WhoCouldAnswer = /* @__PURE__ */ trusted<WhoCouldAnswerQuery, WhoCouldAnswerQueryVariables>(
  '67ee8a22de16fba486e26f9dd84e07cf3be181415bf822df8539890efaa9339c',
  import.meta.env.DEV
    ? 'query WhoCouldAnswer($organisationId: ID!, $input: NeedInput!) {\n  matchPreview(organisationId: $organisationId, input: $input) {\n    ... on MatchPreview {\n      solverCount\n      fullCount\n      best {\n        kind\n        distance\n        sharedTags {\n          id\n          label\n          __typename\n        }\n        sharedWords\n        __typename\n      }\n      suggestedTags {\n        moreSolvers\n        seenInText\n        tag {\n          id\n          reference\n          label\n          facet\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const FindTags = /* @__PURE__ */ trusted<FindTagsQuery, FindTagsQueryVariables>(
  '5a1fa02e4839da16f4983476e110e83a9f4e5eb6d4872acaf4234e7f2fed800e',
  import.meta.env.DEV
    ? 'query FindTags($search: String!) {\n  tags(search: $search, first: 8) {\n    nodes {\n      id\n      reference\n      label\n      facet\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const FindPlacesOfNeed = /* @__PURE__ */ trusted<
  FindPlacesOfNeedQuery,
  FindPlacesOfNeedQueryVariables
>(
  '39a8dece216a3254ae2066818ce7bcb3124614b217d2ebfcf7f22b7e614ee7ba',
  import.meta.env.DEV
    ? 'query FindPlacesOfNeed($search: String!) {\n  territories(search: $search, first: 8) {\n    nodes {\n      code\n      name\n      kind\n      postcodes\n      containedIn {\n        code\n        kind\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const CreateCompany = /* @__PURE__ */ trusted<CreateCompanyMutation, CreateCompanyMutationVariables>(
  'ed2dc24036d75c341dde9db28bc2432df4de353047f5ee1b8560ead6503e78ea',
  import.meta.env.DEV
    ? 'mutation CreateCompany($key: ID!, $input: OrganisationInput!) {\n  createOrganisation(key: $key, input: $input) {\n    ... on Organisation {\n      id\n      name\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const NameMe = /* @__PURE__ */ trusted<NameMeMutation, NameMeMutationVariables>(
  '66713236dac87f7d1c7a9ba37b6f806064810b95a6305811aa6cdc33ed33956b',
  import.meta.env.DEV
    ? 'mutation NameMe($input: AccountInput!) {\n  updateMe(input: $input) {\n    ... on Account {\n      id\n      name\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const HowOvltAnswers = /* @__PURE__ */ trusted<HowOvltAnswersQuery, HowOvltAnswersQueryVariables>(
  '43e9a15b754b12dd4470880643d955e334401254637e841732243f8799963286',
  import.meta.env.DEV
    ? 'query HowOvltAnswers {\n  programme {\n    phone\n    email\n    reviewWithinDays\n    __typename\n  }\n}'
    : '',
);
export const AskToJoin = /* @__PURE__ */ trusted<AskToJoinMutation, AskToJoinMutationVariables>(
  '5585805c6a21c59825e94f595d6e5c943a4c8e09da5a25c92c924e2525f48cbd',
  import.meta.env.DEV
    ? 'mutation AskToJoin($siret: String!) {\n  requestToJoin(siret: $siret) {\n    ... on JoinRequest {\n      id\n      organisation {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
