// Generated from organisation.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type AbsenceInput,
  type JoinRequestState,
  type MemberRole,
  type OrganisationInput,
  type OrganisationKind,
} from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OneOrganisationQueryVariables = Exact<{
  id: string;
}>;

export type OneOrganisationQuery = {
  organisation: { __typename: 'Organisation' } & OrganisationOfPageFragment;
};

export type OrganisationOfPageFragment = {
  __typename: 'Organisation';
  id: string;
  name: string;
  kind: OrganisationKind;
  siret: string | null;
  website: string | null;
  version: number;
  mailsArrive: boolean | null;
  away: boolean | null;
  awayFrom: string | null;
  awayUntil: string | null;
  cosigning: { __typename: 'Cosigning'; asks: boolean; viewerCanChange: boolean } | null;
  viewerCan: {
    __typename: 'OrganisationPermissions';
    changeMembers: boolean;
    confirmSeen: boolean;
    invite: boolean;
    leave: boolean;
    seeMembers: boolean;
    setAbsence: boolean;
    update: boolean;
  };
};

export type ConfirmOrganisationSeenMutationVariables = Exact<{
  id: string;
}>;

export type ConfirmOrganisationSeenMutation = {
  confirmOrganisationSeen:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Organisation' } & OrganisationOfPageFragment);
};

export type MembersOfOrganisationQueryVariables = Exact<{
  id: string;
}>;

export type MembersOfOrganisationQuery = {
  membersOfOrganisation: {
    __typename: 'MemberConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'Member' } & MemberRowFragment>;
  };
};

export type MemberRowFragment = {
  __typename: 'Member';
  email: string;
  mailsArrive: boolean | null;
  role: MemberRole;
  since: string;
  person: { __typename: 'Person'; id: string; name: string };
};

export type WhoMayJoinQueryVariables = Exact<{
  id: string;
}>;

export type WhoMayJoinQuery = {
  invitationsOfOrganisation: {
    __typename: 'InvitationConnection';
    nodes: Array<{
      __typename: 'Invitation';
      id: string;
      email: string;
      role: MemberRole;
      createdAt: string;
      refusedAt: string | null;
    }>;
  };
  joinRequestsOfOrganisation: {
    __typename: 'JoinRequestConnection';
    nodes: Array<{ __typename: 'JoinRequest' } & JoinRequestRowFragment>;
  };
};

export type JoinRequestRowFragment = {
  __typename: 'JoinRequest';
  id: string;
  email: string;
  requestedAt: string;
  person: { __typename: 'Person'; id: string; name: string };
};

export type UpdateOrganisationMutationVariables = Exact<{
  id: string;
  input: OrganisationInput;
  version: number;
}>;

export type UpdateOrganisationMutation = {
  updateOrganisation:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Organisation' } & OrganisationOfPageFragment);
};

export type SetOrganisationAbsenceMutationVariables = Exact<{
  id: string;
  absence?: AbsenceInput | null | undefined;
}>;

export type SetOrganisationAbsenceMutation = {
  setOrganisationAbsence:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Organisation' } & OrganisationOfPageFragment);
};

export type SetCosigningMutationVariables = Exact<{
  id: string;
  asks: boolean;
}>;

export type SetCosigningMutation = {
  setCosigning:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Organisation' } & OrganisationOfPageFragment);
};

export type InviteMemberMutationVariables = Exact<{
  organisationId: string;
  email: string;
  role: MemberRole;
  key: string;
}>;

export type InviteMemberMutation = {
  inviteMember:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | { __typename: 'Invitation'; id: string; email: string }
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WithdrawInvitationMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawInvitationMutation = { withdrawInvitation: { __typename: 'Invitation'; id: string } };

export type AcceptJoinRequestMutationVariables = Exact<{
  id: string;
}>;

export type AcceptJoinRequestMutation = {
  acceptJoinRequest:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'JoinRequest'; id: string; state: JoinRequestState };
};

export type RefuseJoinRequestMutationVariables = Exact<{
  id: string;
}>;

export type RefuseJoinRequestMutation = {
  refuseJoinRequest:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'JoinRequest'; id: string; state: JoinRequestState };
};

export type ChangeMemberRoleMutationVariables = Exact<{
  organisationId: string;
  personId: string;
  role: MemberRole;
}>;

export type ChangeMemberRoleMutation = {
  changeMemberRole:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'Member'; email: string; role: MemberRole };
};

export type RemoveMemberMutationVariables = Exact<{
  organisationId: string;
  personId: string;
}>;

export type RemoveMemberMutation = {
  removeMember:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'MemberRemoved'; organisation: { __typename: 'Organisation'; id: string } };
};

export type LeaveOrganisationMutationVariables = Exact<{
  organisationId: string;
}>;

export type LeaveOrganisationMutation = {
  leaveOrganisation:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'MemberRemoved'; organisation: { __typename: 'Organisation'; id: string } };
};

export const OneOrganisation = /* @__PURE__ */ trusted<OneOrganisationQuery, OneOrganisationQueryVariables>(
  '20ec315375eba608e5fdb5ad4d9e29a1a404eeee94acc2140aa63ba0773acb54',
  import.meta.env.DEV
    ? 'query OneOrganisation($id: ID!) {\n  organisation(id: $id) {\n    ...OrganisationOfPage\n    __typename\n  }\n}\n\nfragment OrganisationOfPage on Organisation {\n  id\n  name\n  kind\n  siret\n  website\n  version\n  mailsArrive\n  away\n  awayFrom\n  awayUntil\n  cosigning {\n    asks\n    viewerCanChange\n    __typename\n  }\n  viewerCan {\n    changeMembers\n    confirmSeen\n    invite\n    leave\n    seeMembers\n    setAbsence\n    update\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ConfirmOrganisationSeen = /* @__PURE__ */ trusted<
  ConfirmOrganisationSeenMutation,
  ConfirmOrganisationSeenMutationVariables
>(
  '44b06e73d5290a3d1d8f6da9547363b2fd191edacbb07014115d088abd1e3e54',
  import.meta.env.DEV
    ? 'mutation ConfirmOrganisationSeen($id: ID!) {\n  confirmOrganisationSeen(id: $id) {\n    ...WhyNot\n    ... on Organisation {\n      ...OrganisationOfPage\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OrganisationOfPage on Organisation {\n  id\n  name\n  kind\n  siret\n  website\n  version\n  mailsArrive\n  away\n  awayFrom\n  awayUntil\n  cosigning {\n    asks\n    viewerCanChange\n    __typename\n  }\n  viewerCan {\n    changeMembers\n    confirmSeen\n    invite\n    leave\n    seeMembers\n    setAbsence\n    update\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MembersOfOrganisation = /* @__PURE__ */ trusted<
  MembersOfOrganisationQuery,
  MembersOfOrganisationQueryVariables
>(
  'fa37789b26aba916d1f075a3834eef5b33d0e1a9be9591dc89a24d80ddb929ca',
  import.meta.env.DEV
    ? 'query MembersOfOrganisation($id: ID!) {\n  membersOfOrganisation(organisationId: $id, first: 100) {\n    totalCount\n    nodes {\n      ...MemberRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment MemberRow on Member {\n  email\n  mailsArrive\n  role\n  since\n  person {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WhoMayJoin = /* @__PURE__ */ trusted<WhoMayJoinQuery, WhoMayJoinQueryVariables>(
  'fec6d0dad88a4e23efa47391c08d8e54353988f5343de9fa6c8be31d9377ca35',
  import.meta.env.DEV
    ? 'query WhoMayJoin($id: ID!) {\n  invitationsOfOrganisation(organisationId: $id, first: 50) {\n    nodes {\n      id\n      email\n      role\n      createdAt\n      refusedAt\n      __typename\n    }\n    __typename\n  }\n  joinRequestsOfOrganisation(organisationId: $id, first: 50) {\n    nodes {\n      ...JoinRequestRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment JoinRequestRow on JoinRequest {\n  id\n  email\n  requestedAt\n  person {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateOrganisation = /* @__PURE__ */ trusted<
  UpdateOrganisationMutation,
  UpdateOrganisationMutationVariables
>(
  'acc4fa80351c9905e1bb3f9ae68448516d2b47f2580931f8e16c834f110ca6d2',
  import.meta.env.DEV
    ? 'mutation UpdateOrganisation($id: ID!, $input: OrganisationInput!, $version: Int!) {\n  updateOrganisation(id: $id, input: $input, version: $version) {\n    ...WhyNot\n    ... on Organisation {\n      ...OrganisationOfPage\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OrganisationOfPage on Organisation {\n  id\n  name\n  kind\n  siret\n  website\n  version\n  mailsArrive\n  away\n  awayFrom\n  awayUntil\n  cosigning {\n    asks\n    viewerCanChange\n    __typename\n  }\n  viewerCan {\n    changeMembers\n    confirmSeen\n    invite\n    leave\n    seeMembers\n    setAbsence\n    update\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetOrganisationAbsence = /* @__PURE__ */ trusted<
  SetOrganisationAbsenceMutation,
  SetOrganisationAbsenceMutationVariables
>(
  '87382c545014e5fe31e6da18947b27c63ad8d6d1a4e1e1a91d5bdb1d607a98d6',
  import.meta.env.DEV
    ? 'mutation SetOrganisationAbsence($id: ID!, $absence: AbsenceInput) {\n  setOrganisationAbsence(id: $id, absence: $absence) {\n    ...WhyNot\n    ... on Organisation {\n      ...OrganisationOfPage\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OrganisationOfPage on Organisation {\n  id\n  name\n  kind\n  siret\n  website\n  version\n  mailsArrive\n  away\n  awayFrom\n  awayUntil\n  cosigning {\n    asks\n    viewerCanChange\n    __typename\n  }\n  viewerCan {\n    changeMembers\n    confirmSeen\n    invite\n    leave\n    seeMembers\n    setAbsence\n    update\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetCosigning = /* @__PURE__ */ trusted<SetCosigningMutation, SetCosigningMutationVariables>(
  'd590f1920105d6441dfb9caa2020ba5121bc07181d8df42c187693414cbd1ff0',
  import.meta.env.DEV
    ? 'mutation SetCosigning($id: ID!, $asks: Boolean!) {\n  setCosigning(organisationId: $id, asks: $asks) {\n    ...WhyNot\n    ... on Organisation {\n      ...OrganisationOfPage\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OrganisationOfPage on Organisation {\n  id\n  name\n  kind\n  siret\n  website\n  version\n  mailsArrive\n  away\n  awayFrom\n  awayUntil\n  cosigning {\n    asks\n    viewerCanChange\n    __typename\n  }\n  viewerCan {\n    changeMembers\n    confirmSeen\n    invite\n    leave\n    seeMembers\n    setAbsence\n    update\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const InviteMember = /* @__PURE__ */ trusted<InviteMemberMutation, InviteMemberMutationVariables>(
  'a92a4fe14d0ce202e46aacb447d7347cbb23a3bd9e4e847ffd20e22a440ce895',
  import.meta.env.DEV
    ? 'mutation InviteMember($organisationId: ID!, $email: String!, $role: MemberRole!, $key: ID!) {\n  inviteMember(\n    organisationId: $organisationId\n    email: $email\n    role: $role\n    key: $key\n  ) {\n    ...WhyNot\n    ... on Invitation {\n      id\n      email\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawInvitation = /* @__PURE__ */ trusted<
  WithdrawInvitationMutation,
  WithdrawInvitationMutationVariables
>(
  '1de8d7275101f66b474a47b06fbfa8f0aaa5666fcaac1076e941caa3564029cc',
  import.meta.env.DEV
    ? 'mutation WithdrawInvitation($id: ID!) {\n  withdrawInvitation(id: $id) {\n    id\n    __typename\n  }\n}'
    : '',
);
export const AcceptJoinRequest = /* @__PURE__ */ trusted<
  AcceptJoinRequestMutation,
  AcceptJoinRequestMutationVariables
>(
  'aa3aac623e2b96401d80c79aa7c294e1bc02498573b7592b098e2b4147e56262',
  import.meta.env.DEV
    ? 'mutation AcceptJoinRequest($id: ID!) {\n  acceptJoinRequest(id: $id) {\n    ...WhyNot\n    ... on JoinRequest {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RefuseJoinRequest = /* @__PURE__ */ trusted<
  RefuseJoinRequestMutation,
  RefuseJoinRequestMutationVariables
>(
  '93e5799b233d788ab20b9797dad335b1b63e314b7d0dbc2fd5d5e6a53ea5e136',
  import.meta.env.DEV
    ? 'mutation RefuseJoinRequest($id: ID!) {\n  refuseJoinRequest(id: $id) {\n    ...WhyNot\n    ... on JoinRequest {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ChangeMemberRole = /* @__PURE__ */ trusted<
  ChangeMemberRoleMutation,
  ChangeMemberRoleMutationVariables
>(
  'b29e04ec8996ac6be9f193bf351ea719b8b127e6b96b844f4a1e5107acd1ec6b',
  import.meta.env.DEV
    ? 'mutation ChangeMemberRole($organisationId: ID!, $personId: ID!, $role: MemberRole!) {\n  changeMemberRole(\n    organisationId: $organisationId\n    personId: $personId\n    role: $role\n  ) {\n    ...WhyNot\n    ... on Member {\n      email\n      role\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveMember = /* @__PURE__ */ trusted<RemoveMemberMutation, RemoveMemberMutationVariables>(
  '16001c6318c84d99b5e82ff516876e448cdfcf8ec33fea1c24068496f5db87c9',
  import.meta.env.DEV
    ? 'mutation RemoveMember($organisationId: ID!, $personId: ID!) {\n  removeMember(organisationId: $organisationId, personId: $personId) {\n    ...WhyNot\n    ... on MemberRemoved {\n      organisation {\n        id\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LeaveOrganisation = /* @__PURE__ */ trusted<
  LeaveOrganisationMutation,
  LeaveOrganisationMutationVariables
>(
  '758cf3f7f5dca15348d8db9945f52c565d515a96e429502ddd357af5eb072585',
  import.meta.env.DEV
    ? 'mutation LeaveOrganisation($organisationId: ID!) {\n  leaveOrganisation(organisationId: $organisationId) {\n    ...WhyNot\n    ... on MemberRemoved {\n      organisation {\n        id\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
