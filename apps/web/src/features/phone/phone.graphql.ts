// Generated from phone.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type Language,
  type NeedHintTopic,
  type NeedInput,
  type NeedState,
  type OrganisationInput,
  type OrganisationKind,
} from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FindCompaniesQueryVariables = Exact<{
  search: string;
}>;

export type FindCompaniesQuery = {
  organisations: {
    __typename: 'OrganisationConnection';
    nodes: Array<{
      __typename: 'Organisation';
      id: string;
      name: string;
      kind: OrganisationKind;
      siret: string | null;
    }>;
  };
};

export type DraftsByCuratorsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type DraftsByCuratorsQuery = {
  draftsByCurators: {
    __typename: 'NeedConnection';
    nodes: Array<{ __typename: 'Need' } & DraftByCuratorFragment>;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type DraftByCuratorFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  offeredAt: string | null;
  organisation: { __typename: 'Organisation'; id: string; name: string } | null;
};

export type DraftToOfferQueryVariables = Exact<{
  id: string;
}>;

export type DraftToOfferQuery = {
  need: {
    __typename: 'Need';
    state: NeedState;
    description: string;
    language: Language | null;
    hints: Array<{ __typename: 'NeedHint'; about: NeedHintTopic; required: boolean; sentence: string }>;
    viewerCan: { __typename: 'NeedPermissions'; offer: boolean };
  } & DraftByCuratorFragment;
};

export type MembersToAskQueryVariables = Exact<{
  organisationId: string;
}>;

export type MembersToAskQuery = {
  membersOfOrganisation: {
    __typename: 'MemberConnection';
    nodes: Array<{ __typename: 'Member'; person: { __typename: 'Person'; id: string; name: string } }>;
  };
};

export type AddCompanyMutationVariables = Exact<{
  key: string;
  input: OrganisationInput;
}>;

export type AddCompanyMutation = {
  createOrganisation:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Organisation'; id: string; name: string };
};

export type BeginForCompanyMutationVariables = Exact<{
  organisationId: string;
  key: string;
  input: NeedInput;
}>;

export type BeginForCompanyMutation = {
  draftNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | { __typename: 'Need'; id: string };
};

export type InviteToCompanyMutationVariables = Exact<{
  organisationId: string;
  email: string;
  key: string;
}>;

export type InviteToCompanyMutation = {
  inviteMember:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | { __typename: 'Invitation'; id: string }
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type OfferDraftMutationVariables = Exact<{
  id: string;
}>;

export type OfferDraftMutation = {
  offerNeed:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Need' } & DraftByCuratorFragment);
};

export const FindCompanies = /* @__PURE__ */ trusted<FindCompaniesQuery, FindCompaniesQueryVariables>(
  'fd12597bb8c11707573c2e98103115905bd03566fe37d352dd942b0e78159a73',
  import.meta.env.DEV
    ? 'query FindCompanies($search: String!) {\n  organisations(search: $search, first: 8) {\n    nodes {\n      id\n      name\n      kind\n      siret\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const DraftsByCurators = /* @__PURE__ */ trusted<
  DraftsByCuratorsQuery,
  DraftsByCuratorsQueryVariables
>(
  'dccb3ff59640f73d4f4497f96214549167ef1b2de40fde40a81d952519401e8a',
  import.meta.env.DEV
    ? 'query DraftsByCurators($after: String) {\n  draftsByCurators(first: 20, after: $after) {\n    nodes {\n      ...DraftByCurator\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment DraftByCurator on Need {\n  id\n  title\n  offeredAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DraftToOffer = /* @__PURE__ */ trusted<DraftToOfferQuery, DraftToOfferQueryVariables>(
  'c9a7ad08aa41ff7d7481ac8bed82f6bd062883e527444a8549f95794ccabac69',
  import.meta.env.DEV
    ? 'query DraftToOffer($id: ID!) {\n  need(id: $id) {\n    ...DraftByCurator\n    state\n    description\n    language\n    hints {\n      about\n      required\n      sentence\n      __typename\n    }\n    viewerCan {\n      offer\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment DraftByCurator on Need {\n  id\n  title\n  offeredAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MembersToAsk = /* @__PURE__ */ trusted<MembersToAskQuery, MembersToAskQueryVariables>(
  '39e1e238a81e5581de22deb1ed597fa405cb6bd421a5df571a72ee7d1741dbbd',
  import.meta.env.DEV
    ? 'query MembersToAsk($organisationId: ID!) {\n  membersOfOrganisation(organisationId: $organisationId, first: 20) {\n    nodes {\n      person {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const AddCompany = /* @__PURE__ */ trusted<AddCompanyMutation, AddCompanyMutationVariables>(
  '7f4b2c7565047926e894ed8d41d0e800348d48c7bf5f67c4b5affe9c30a70576',
  import.meta.env.DEV
    ? 'mutation AddCompany($key: ID!, $input: OrganisationInput!) {\n  createOrganisation(key: $key, input: $input, forOthers: true) {\n    ... on Organisation {\n      id\n      name\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const BeginForCompany = /* @__PURE__ */ trusted<
  BeginForCompanyMutation,
  BeginForCompanyMutationVariables
>(
  '4631f85342476c8c62dd56dd563628d7b244d28d0d68fcd9f6043dfe0b142ea8',
  import.meta.env.DEV
    ? 'mutation BeginForCompany($organisationId: ID!, $key: ID!, $input: NeedInput!) {\n  draftNeed(organisationId: $organisationId, key: $key, input: $input) {\n    ... on Need {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const InviteToCompany = /* @__PURE__ */ trusted<
  InviteToCompanyMutation,
  InviteToCompanyMutationVariables
>(
  '41d4541efb9948e44d83a21393980050e3cddab6c8bdc800a8de5e87dfe4279b',
  import.meta.env.DEV
    ? 'mutation InviteToCompany($organisationId: ID!, $email: String!, $key: ID!) {\n  inviteMember(\n    organisationId: $organisationId\n    email: $email\n    role: owner\n    key: $key\n  ) {\n    ... on Invitation {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OfferDraft = /* @__PURE__ */ trusted<OfferDraftMutation, OfferDraftMutationVariables>(
  '2be6dc0542a71088f953fbc7eb01c34742d1fe2da41889f534fae9ff1eeed8d2',
  import.meta.env.DEV
    ? 'mutation OfferDraft($id: ID!) {\n  offerNeed(id: $id) {\n    ... on Need {\n      ...DraftByCurator\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment DraftByCurator on Need {\n  id\n  title\n  offeredAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
