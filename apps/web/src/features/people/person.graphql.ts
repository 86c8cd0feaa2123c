// Generated from person.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type ContentReportState,
  type Language,
  type MailFailureKind,
  type MailReachState,
  type MemberRole,
  type PlatformRole,
} from '../../ui/api/schema-types.js';
import { type ProfileToHideFragment } from '../deciding/hiding.graphql.js';
import {
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PersonOfPageFragment = {
  __typename: 'Account';
  id: string;
  name: string;
  email: string;
  language: Language;
  role: PlatformRole;
  suspendedAt: string | null;
  suspensionReason: string | null;
  createdAt: string;
  mailReach: {
    __typename: 'MailReach';
    state: MailReachState;
    reason: MailFailureKind | null;
    status: string;
    since: string;
    complainedAt: string | null;
  } | null;
  memberships: Array<{
    __typename: 'Membership';
    role: MemberRole;
    organisation: { __typename: 'Organisation'; id: string; name: string };
  }>;
  viewerCan: {
    __typename: 'AccountPermissions';
    suspend: boolean;
    reinstate: boolean;
    setRole: boolean;
    endSessions: boolean;
  };
};

export type OnePersonQueryVariables = Exact<{
  id: string;
}>;

export type OnePersonQuery = {
  account: { __typename: 'Account' } & PersonOfPageFragment;
  sessionsOfPerson: Array<{
    __typename: 'Session';
    id: string;
    device: string;
    isThisOne: boolean;
    lastUsedAt: string;
    createdAt: string;
  }>;
  solverOfPerson: ({ __typename: 'Solver' } & ProfileToHideFragment) | null;
  contentReportsAboutPerson: {
    __typename: 'ContentReportConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'ContentReport';
      id: string;
      text: string;
      state: ContentReportState;
      reportedAt: string;
      settledAt: string | null;
      note: string | null;
    }>;
  };
};

export type SuspendAccountMutationVariables = Exact<{
  personId: string;
  reason: string;
}>;

export type SuspendAccountMutation = {
  suspendAccount:
    | ({ __typename: 'Account' } & PersonOfPageFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type ReinstateAccountMutationVariables = Exact<{
  personId: string;
  reason: string;
}>;

export type ReinstateAccountMutation = {
  reinstateAccount:
    | ({ __typename: 'Account' } & PersonOfPageFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type SetPlatformRoleMutationVariables = Exact<{
  personId: string;
  role: PlatformRole;
}>;

export type SetPlatformRoleMutation = {
  setPlatformRole:
    | ({ __typename: 'Account' } & PersonOfPageFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment);
};

export type EndSessionsOfPersonMutationVariables = Exact<{
  personId: string;
  sessionId?: string | null | undefined;
}>;

export type EndSessionsOfPersonMutation = { endSessionsOfPerson: number };

export const OnePerson = /* @__PURE__ */ trusted<OnePersonQuery, OnePersonQueryVariables>(
  '07915a39057c2fa3efa5da5869e813987af00f081f13d12fdcf3364406d49294',
  import.meta.env.DEV
    ? 'query OnePerson($id: ID!) {\n  account(id: $id) {\n    ...PersonOfPage\n    __typename\n  }\n  sessionsOfPerson(personId: $id) {\n    id\n    device\n    isThisOne\n    lastUsedAt\n    createdAt\n    __typename\n  }\n  solverOfPerson(personId: $id) {\n    ...ProfileToHide\n    __typename\n  }\n  contentReportsAboutPerson(personId: $id, first: 20) {\n    totalCount\n    nodes {\n      id\n      text\n      state\n      reportedAt\n      settledAt\n      note\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment PersonOfPage on Account {\n  id\n  name\n  email\n  language\n  role\n  suspendedAt\n  suspensionReason\n  mailReach {\n    state\n    reason\n    status\n    since\n    complainedAt\n    __typename\n  }\n  createdAt\n  memberships {\n    role\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    suspend\n    reinstate\n    setRole\n    endSessions\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileToHide on Solver {\n  id\n  name\n  hiddenAt\n  hiddenReason\n  complete\n  viewerCan {\n    hide\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SuspendAccount = /* @__PURE__ */ trusted<
  SuspendAccountMutation,
  SuspendAccountMutationVariables
>(
  '4e48b6cf479a0a89105e14b6e6269c1b38a9b751394c7d7d2173fa07483c3b28',
  import.meta.env.DEV
    ? 'mutation SuspendAccount($personId: ID!, $reason: String!) {\n  suspendAccount(personId: $personId, reason: $reason) {\n    ...WhyNot\n    ... on Account {\n      ...PersonOfPage\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PersonOfPage on Account {\n  id\n  name\n  email\n  language\n  role\n  suspendedAt\n  suspensionReason\n  mailReach {\n    state\n    reason\n    status\n    since\n    complainedAt\n    __typename\n  }\n  createdAt\n  memberships {\n    role\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    suspend\n    reinstate\n    setRole\n    endSessions\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ReinstateAccount = /* @__PURE__ */ trusted<
  ReinstateAccountMutation,
  ReinstateAccountMutationVariables
>(
  '00f242c9142d179c0f73df6a055442d1d6d8e39fa4a3b6c6a3e5ee24c4705987',
  import.meta.env.DEV
    ? 'mutation ReinstateAccount($personId: ID!, $reason: String!) {\n  reinstateAccount(personId: $personId, reason: $reason) {\n    ...WhyNot\n    ... on Account {\n      ...PersonOfPage\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PersonOfPage on Account {\n  id\n  name\n  email\n  language\n  role\n  suspendedAt\n  suspensionReason\n  mailReach {\n    state\n    reason\n    status\n    since\n    complainedAt\n    __typename\n  }\n  createdAt\n  memberships {\n    role\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    suspend\n    reinstate\n    setRole\n    endSessions\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetPlatformRole = /* @__PURE__ */ trusted<
  SetPlatformRoleMutation,
  SetPlatformRoleMutationVariables
>(
  'e3c2f3bed65c07397d91cd17e6ea0a7a8b2114c15bca42d7becc4c08e0505bd2',
  import.meta.env.DEV
    ? 'mutation SetPlatformRole($personId: ID!, $role: PlatformRole!) {\n  setPlatformRole(personId: $personId, role: $role) {\n    ...WhyNot\n    ... on Account {\n      ...PersonOfPage\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PersonOfPage on Account {\n  id\n  name\n  email\n  language\n  role\n  suspendedAt\n  suspensionReason\n  mailReach {\n    state\n    reason\n    status\n    since\n    complainedAt\n    __typename\n  }\n  createdAt\n  memberships {\n    role\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  viewerCan {\n    suspend\n    reinstate\n    setRole\n    endSessions\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EndSessionsOfPerson = /* @__PURE__ */ trusted<
  EndSessionsOfPersonMutation,
  EndSessionsOfPersonMutationVariables
>(
  'a28f3402ab936ab8a3fad42ab1b92851a9105f19dcf772d1eece6edb0061377f',
  import.meta.env.DEV
    ? 'mutation EndSessionsOfPerson($personId: ID!, $sessionId: ID) {\n  endSessionsOfPerson(personId: $personId, sessionId: $sessionId)\n}'
    : '',
);
