// Generated from meeting.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../../../ui/api/trusted.js';
import { type ActionInput, type GroupMeetingInput } from '../../../../../ui/api/schema-types.js';
import { type ActionRowFragment } from '../../../../../features/actions/actions.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MeetingInFullFragment = {
  __typename: 'GroupMeeting';
  id: string;
  at: string;
  place: string | null;
  link: string | null;
  agenda: string;
  cancelledAt: string | null;
  cancelNote: string;
  ahead: boolean;
  calendarUrl: string | null;
  minutes: string;
  version: number;
  writtenAt: string | null;
  writtenBy: { __typename: 'Person'; id: string; name: string } | null;
  group: { __typename: 'Group'; id: string; title: string; memberCount: number };
  attendance: Array<{
    __typename: 'Attendance';
    attended: boolean | null;
    person: { __typename: 'Person'; id: string; name: string };
  }>;
  decisions: Array<{ __typename: 'MeetingDecision'; id: string; text: string }>;
  actions: Array<{ __typename: 'Action' } & ActionRowFragment>;
  editions: Array<{ __typename: 'MinutesEdition' } & EditionOfMinutesFragment>;
  viewerCan: { __typename: 'GroupMeetingPermissions'; edit: boolean; write: boolean; publish: boolean };
};

export type EditionOfMinutesFragment = {
  __typename: 'MinutesEdition';
  edition: number;
  publishedAt: string;
  correction: string;
  minutes: string;
  decisions: Array<string>;
  present: Array<string>;
  absent: Array<string>;
  actions: Array<{ __typename: 'ActionInMinutes'; title: string; owner: string; dueOn: string }>;
  publishedBy: { __typename: 'Person'; id: string; name: string } | null;
};

export type OneMeetingQueryVariables = Exact<{
  id: string;
}>;

export type OneMeetingQuery = { groupMeeting: { __typename: 'GroupMeeting' } & MeetingInFullFragment };

export type EditGroupMeetingMutationVariables = Exact<{
  id: string;
  version: number;
  input: GroupMeetingInput;
}>;

export type EditGroupMeetingMutation = {
  editGroupMeeting:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string; version: number }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type CancelGroupMeetingMutationVariables = Exact<{
  id: string;
  note: string;
}>;

export type CancelGroupMeetingMutation = {
  cancelGroupMeeting:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WriteMinutesMutationVariables = Exact<{
  id: string;
  version: number;
  minutes: string;
}>;

export type WriteMinutesMutation = {
  writeMinutes:
    | ({
        __typename: 'Conflict';
        current: {
          __typename: 'CurrentVersion';
          version: number;
          changedAt: string;
          changedBy: string | null;
        } | null;
      } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string; version: number; minutes: string; writtenAt: string | null }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AddMeetingDecisionMutationVariables = Exact<{
  id: string;
  text: string;
  key: string;
}>;

export type AddMeetingDecisionMutation = {
  addMeetingDecision:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type EditMeetingDecisionMutationVariables = Exact<{
  id: string;
  decisionId: string;
  text: string;
}>;

export type EditMeetingDecisionMutation = {
  editMeetingDecision:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AddMeetingActionMutationVariables = Exact<{
  id: string;
  input: ActionInput;
  key: string;
}>;

export type AddMeetingActionMutation = {
  addMeetingAction:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type SetAttendanceMutationVariables = Exact<{
  id: string;
  personId: string;
  attended: boolean;
}>;

export type SetAttendanceMutation = {
  setAttendance:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type PublishMinutesMutationVariables = Exact<{
  id: string;
  version: number;
  correction: string;
}>;

export type PublishMinutesMutation = {
  publishMinutes:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupMeeting'; id: string; version: number }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const OneMeeting = /* @__PURE__ */ trusted<OneMeetingQuery, OneMeetingQueryVariables>(
  '7befcbd1b31501d74f534da07f1a64984a6e8a821c854ef67aae002655764ce4',
  import.meta.env.DEV
    ? 'query OneMeeting($id: ID!) {\n  groupMeeting(id: $id) {\n    ...MeetingInFull\n    __typename\n  }\n}\n\nfragment MeetingInFull on GroupMeeting {\n  id\n  at\n  place\n  link\n  agenda\n  cancelledAt\n  cancelNote\n  ahead\n  calendarUrl\n  minutes\n  version\n  writtenAt\n  writtenBy {\n    id\n    name\n    __typename\n  }\n  group {\n    id\n    title\n    memberCount\n    __typename\n  }\n  attendance {\n    attended\n    person {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  decisions {\n    id\n    text\n    __typename\n  }\n  actions {\n    ...ActionRow\n    __typename\n  }\n  editions {\n    ...EditionOfMinutes\n    __typename\n  }\n  viewerCan {\n    edit\n    write\n    publish\n    __typename\n  }\n  __typename\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  subject {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  ties {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}\n\nfragment EditionOfMinutes on MinutesEdition {\n  edition\n  publishedAt\n  correction\n  minutes\n  decisions\n  present\n  absent\n  actions {\n    title\n    owner\n    dueOn\n    __typename\n  }\n  publishedBy {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditGroupMeeting = /* @__PURE__ */ trusted<
  EditGroupMeetingMutation,
  EditGroupMeetingMutationVariables
>(
  '33a528bee33f1cff06fbad9a807967778a28b22a0afed2c1373e415593edff24',
  import.meta.env.DEV
    ? 'mutation EditGroupMeeting($id: ID!, $version: Int!, $input: GroupMeetingInput!) {\n  editGroupMeeting(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      version\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CancelGroupMeeting = /* @__PURE__ */ trusted<
  CancelGroupMeetingMutation,
  CancelGroupMeetingMutationVariables
>(
  'e3096e461c63ae538d96b6f754fb437b2800b8c4adf6aadd1c788108d65b417f',
  import.meta.env.DEV
    ? 'mutation CancelGroupMeeting($id: ID!, $note: String!) {\n  cancelGroupMeeting(id: $id, note: $note) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WriteMinutes = /* @__PURE__ */ trusted<WriteMinutesMutation, WriteMinutesMutationVariables>(
  '4b82548f6e314421ef74529077f8979e923d6b060f8945be0042b5370e6eff94',
  import.meta.env.DEV
    ? 'mutation WriteMinutes($id: ID!, $version: Int!, $minutes: String!) {\n  writeMinutes(id: $id, version: $version, minutes: $minutes) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      version\n      minutes\n      writtenAt\n      __typename\n    }\n    ... on Conflict {\n      current {\n        version\n        changedAt\n        changedBy\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddMeetingDecision = /* @__PURE__ */ trusted<
  AddMeetingDecisionMutation,
  AddMeetingDecisionMutationVariables
>(
  'c11c2f63e4acdc4af919d01ba437780d1144f6618b5782029763e99c7c410f22',
  import.meta.env.DEV
    ? 'mutation AddMeetingDecision($id: ID!, $text: String!, $key: ID!) {\n  addMeetingDecision(id: $id, text: $text, key: $key) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditMeetingDecision = /* @__PURE__ */ trusted<
  EditMeetingDecisionMutation,
  EditMeetingDecisionMutationVariables
>(
  '7e1cbefd4bfab05896dda9c3b9da9977357bf168df6765bb159dcdd91e868b06',
  import.meta.env.DEV
    ? 'mutation EditMeetingDecision($id: ID!, $decisionId: ID!, $text: String!) {\n  editMeetingDecision(id: $id, decisionId: $decisionId, text: $text) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddMeetingAction = /* @__PURE__ */ trusted<
  AddMeetingActionMutation,
  AddMeetingActionMutationVariables
>(
  '8dce5ab79da505613d844c546c99ac047789e1fda107a1ca48142b188cee6a87',
  import.meta.env.DEV
    ? 'mutation AddMeetingAction($id: ID!, $input: ActionInput!, $key: ID!) {\n  addMeetingAction(id: $id, input: $input, key: $key) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetAttendance = /* @__PURE__ */ trusted<SetAttendanceMutation, SetAttendanceMutationVariables>(
  'ca6cc2cd70958842738b671d1d12a187099b6a5fa3f51adc0f9624118b67fbfd',
  import.meta.env.DEV
    ? 'mutation SetAttendance($id: ID!, $personId: ID!, $attended: Boolean!) {\n  setAttendance(id: $id, personId: $personId, attended: $attended) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PublishMinutes = /* @__PURE__ */ trusted<
  PublishMinutesMutation,
  PublishMinutesMutationVariables
>(
  'e6df45877f216dcb4dfa224fa2c18e825329bca1cfdade520b2e57f35b6fd543',
  import.meta.env.DEV
    ? 'mutation PublishMinutes($id: ID!, $version: Int!, $correction: String!) {\n  publishMinutes(id: $id, version: $version, correction: $correction) {\n    ...WhyNot\n    ... on GroupMeeting {\n      id\n      version\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
