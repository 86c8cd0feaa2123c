// Generated from account.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type AccountInput,
  type AddressChangeProof,
  type ContentReportState,
  type JoinRequestState,
  type Language,
  type MailCategory,
  type MailFailureKind,
  type MailPreferencesInput,
  type MailReachState,
  type MailTiming,
} from '../../ui/api/schema-types.js';
import { type KeptSearchFragment } from '../../features/saved-searches/saved-searches.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MyAccountQueryVariables = Exact<{ [key: string]: never }>;

export type MyAccountQuery = {
  me: {
    __typename: 'Account';
    id: string;
    hasPassword: boolean;
    mailReach: {
      __typename: 'MailReach';
      state: MailReachState;
      reason: MailFailureKind | null;
      complainedAt: string | null;
    } | null;
  };
  myAddressChange: { __typename: 'AddressChange'; email: string } | null;
  mySolvers: Array<{
    __typename: 'Solver';
    id: string;
    name: string;
    complete: boolean;
    paused: boolean;
    hiddenAt: string | null;
  }>;
  mySessions: Array<{ __typename: 'Session' } & SessionOfMineFragment>;
  myMailPreferences: { __typename: 'MailPreferences' } & ChosenMailsFragment;
  mySavedSearches: Array<{ __typename: 'SavedSearch' } & KeptSearchFragment>;
  myJoinRequests: {
    __typename: 'JoinRequestConnection';
    nodes: Array<{
      __typename: 'JoinRequest';
      id: string;
      state: JoinRequestState;
      requestedAt: string;
      organisation: { __typename: 'Organisation'; id: string; name: string };
    }>;
  };
  myContentReports: {
    __typename: 'ContentReportConnection';
    nodes: Array<{
      __typename: 'ContentReport';
      id: string;
      text: string;
      state: ContentReportState;
      note: string | null;
      reportedAt: string;
    }>;
  };
};

export type SessionOfMineFragment = {
  __typename: 'Session';
  id: string;
  device: string;
  isThisOne: boolean;
  lastUsedAt: string;
};

export type ChangeMyNameAndLanguageMutationVariables = Exact<{
  input: AccountInput;
}>;

export type ChangeMyNameAndLanguageMutation = {
  updateMe:
    | { __typename: 'Account'; id: string; name: string; language: Language }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type AskForAddressChangeMutationVariables = Exact<{
  email: string;
  proof?: AddressChangeProof | null | undefined;
}>;

export type AskForAddressChangeMutation = {
  askForAddressChange:
    | { __typename: 'AddressChange'; email: string }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AskForAddressChangeCodeMutationVariables = Exact<{ [key: string]: never }>;

export type AskForAddressChangeCodeMutation = {
  askForAddressChangeCode:
    | { __typename: 'AddressChange'; email: string }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AskForAddressProofMutationVariables = Exact<{ [key: string]: never }>;

export type AskForAddressProofMutation = {
  askForAddressProof:
    | { __typename: 'AddressChange'; email: string }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type ConfirmAddressChangeMutationVariables = Exact<{
  code: string;
}>;

export type ConfirmAddressChangeMutation = {
  confirmAddressChange:
    | {
        __typename: 'Account';
        id: string;
        email: string;
        mailReach: {
          __typename: 'MailReach';
          state: MailReachState;
          reason: MailFailureKind | null;
          complainedAt: string | null;
        } | null;
      }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;

export type EndSessionMutation = { endSession: { __typename: 'Session'; id: string } };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never }>;

export type EndOtherSessionsMutation = { endOtherSessions: number };

export type ChosenMailsFragment = {
  __typename: 'MailPreferences';
  version: number;
  hour: number;
  zone: string;
  quietAugust: boolean;
  choices: Array<{
    __typename: 'MailChoice';
    category: MailCategory;
    timing: MailTiming;
    label: string;
    hint: string;
  }>;
};

export type ChooseMyMailsMutationVariables = Exact<{
  input: MailPreferencesInput;
}>;

export type ChooseMyMailsMutation = {
  updateMailPreferences:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'MailPreferences' } & ChosenMailsFragment);
};

export const MyAccount = /* @__PURE__ */ trusted<MyAccountQuery, MyAccountQueryVariables>(
  'cfe69aac4c411f8b11c04fe408718e949431fa92a4a5c96b27c9de9ba4e24cf5',
  import.meta.env.DEV
    ? 'query MyAccount {\n  me {\n    id\n    hasPassword\n    mailReach {\n      state\n      reason\n      complainedAt\n      __typename\n    }\n    __typename\n  }\n  myAddressChange {\n    email\n    __typename\n  }\n  mySolvers {\n    id\n    name\n    complete\n    paused\n    hiddenAt\n    __typename\n  }\n  mySessions {\n    ...SessionOfMine\n    __typename\n  }\n  myMailPreferences {\n    ...ChosenMails\n    __typename\n  }\n  mySavedSearches {\n    ...KeptSearch\n    __typename\n  }\n  myJoinRequests(first: 10) {\n    nodes {\n      id\n      state\n      requestedAt\n      organisation {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myContentReports(first: 20) {\n    nodes {\n      id\n      text\n      state\n      note\n      reportedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment SessionOfMine on Session {\n  id\n  device\n  isThisOne\n  lastUsedAt\n  __typename\n}\n\nfragment ChosenMails on MailPreferences {\n  version\n  hour\n  zone\n  quietAugust\n  choices {\n    category\n    timing\n    label\n    hint\n    __typename\n  }\n  __typename\n}\n\nfragment KeptSearch on SavedSearch {\n  id\n  name\n  path\n  paused\n  __typename\n}'
    : '',
);
export const ChangeMyNameAndLanguage = /* @__PURE__ */ trusted<
  ChangeMyNameAndLanguageMutation,
  ChangeMyNameAndLanguageMutationVariables
>(
  'd8c3275483df2ceac564fbe41645b59525b07645d6e28c0b550239a48db89283',
  import.meta.env.DEV
    ? 'mutation ChangeMyNameAndLanguage($input: AccountInput!) {\n  updateMe(input: $input) {\n    ...WhyNot\n    ... on Account {\n      id\n      name\n      language\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskForAddressChange = /* @__PURE__ */ trusted<
  AskForAddressChangeMutation,
  AskForAddressChangeMutationVariables
>(
  '82da15c3158533f9dae2653d53835d2448a17377fda57d6b418c45f02803d4a5',
  import.meta.env.DEV
    ? 'mutation AskForAddressChange($email: String!, $proof: AddressChangeProof) {\n  askForAddressChange(email: $email, proof: $proof) {\n    ...WhyNot\n    ... on AddressChange {\n      email\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskForAddressChangeCode = /* @__PURE__ */ trusted<
  AskForAddressChangeCodeMutation,
  AskForAddressChangeCodeMutationVariables
>(
  '9f20485e76cfd8a6eba4aa8f9dde82406f1bcdcb8e7677d4d80fc8b44d28bac5',
  import.meta.env.DEV
    ? 'mutation AskForAddressChangeCode {\n  askForAddressChangeCode {\n    ...WhyNot\n    ... on AddressChange {\n      email\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskForAddressProof = /* @__PURE__ */ trusted<
  AskForAddressProofMutation,
  AskForAddressProofMutationVariables
>(
  'e9cbe2d00efaf913b1e1465335b5653967631d4251c7ed5084349ce4f37cc02a',
  import.meta.env.DEV
    ? 'mutation AskForAddressProof {\n  askForAddressProof {\n    ...WhyNot\n    ... on AddressChange {\n      email\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ConfirmAddressChange = /* @__PURE__ */ trusted<
  ConfirmAddressChangeMutation,
  ConfirmAddressChangeMutationVariables
>(
  '0d994381d829db0e2cc393b165474fe209d41372d2b65883fb26b6a68d957740',
  import.meta.env.DEV
    ? 'mutation ConfirmAddressChange($code: String!) {\n  confirmAddressChange(code: $code) {\n    ...WhyNot\n    ... on Account {\n      id\n      email\n      mailReach {\n        state\n        reason\n        complainedAt\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EndSession = /* @__PURE__ */ trusted<EndSessionMutation, EndSessionMutationVariables>(
  '1c43359644c7f7d7c53113229fa706d81e4ba29de0dfae45f559d50165199d6c',
  import.meta.env.DEV
    ? 'mutation EndSession($id: ID!) {\n  endSession(id: $id) {\n    id\n    __typename\n  }\n}'
    : '',
);
export const EndOtherSessions = /* @__PURE__ */ trusted<
  EndOtherSessionsMutation,
  EndOtherSessionsMutationVariables
>(
  'e5e37edf3c6ca444bbb0939ba876228e1e1ec92aae34820cd3075e3330a53ebe',
  import.meta.env.DEV ? 'mutation EndOtherSessions {\n  endOtherSessions\n}' : '',
);
export const ChooseMyMails = /* @__PURE__ */ trusted<ChooseMyMailsMutation, ChooseMyMailsMutationVariables>(
  '1ec05f4e39b2fcb388effbcc7a18b9f5bcc50cb33700fcc6d8cdbd37295b6dc2',
  import.meta.env.DEV
    ? 'mutation ChooseMyMails($input: MailPreferencesInput!) {\n  updateMailPreferences(input: $input) {\n    ...WhyNot\n    ... on MailPreferences {\n      ...ChosenMails\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ChosenMails on MailPreferences {\n  version\n  hour\n  zone\n  quietAugust\n  choices {\n    category\n    timing\n    label\n    hint\n    __typename\n  }\n  __typename\n}'
    : '',
);
