// Generated from group.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type GroupInput,
  type GroupRequestState,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type GroupInFullFragment = {
  __typename: 'Group';
  id: string;
  title: string;
  purpose: string;
  version: number;
  memberCount: number;
  viewerIsMember: boolean;
  foundedAt: string;
  closedAt: string | null;
  lead: { __typename: 'Person'; id: string; name: string } | null;
  needs: Array<{
    __typename: 'Need';
    id: string;
    title: string;
    organisation: { __typename: 'Organisation'; id: string; name: string } | null;
  }>;
  concepts: Array<{ __typename: 'Concept'; id: string; title: string }>;
  viewerCan: {
    __typename: 'GroupPermissions';
    read: boolean;
    edit: boolean;
    lead: boolean;
    write: boolean;
    linkNeed: boolean;
    linkConcept: boolean;
    request: boolean;
    leave: boolean;
    close: boolean;
  };
};

export type OneGroupQueryVariables = Exact<{
  id: string;
}>;

export type OneGroupQuery = { group: { __typename: 'Group' } & GroupInFullFragment };

export type MembersOfGroupQueryVariables = Exact<{
  id: string;
}>;

export type MembersOfGroupQuery = {
  membersOfGroup: {
    __typename: 'GroupMemberConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'GroupMember';
      leads: boolean;
      since: string;
      person: { __typename: 'Person'; id: string; name: string };
    }>;
  };
};

export type WhoComesToGroupQueryVariables = Exact<{
  id: string;
}>;

export type WhoComesToGroupQuery = {
  invitationsOfGroup: {
    __typename: 'GroupInvitationConnection';
    nodes: Array<{
      __typename: 'GroupInvitation';
      id: string;
      email: string;
      invitedAt: string;
      expired: boolean;
      refusedAt: string | null;
    }>;
  };
  requestsOfGroup: {
    __typename: 'GroupRequestConnection';
    nodes: Array<{ __typename: 'GroupRequest' } & GroupRequestRowFragment>;
  };
};

export type GroupRequestRowFragment = {
  __typename: 'GroupRequest';
  id: string;
  message: string;
  requestedAt: string;
  person: { __typename: 'Person'; id: string; name: string };
};

export type MyWayInQueryVariables = Exact<{ [key: string]: never }>;

export type MyWayInQuery = {
  myGroupInvitations: {
    __typename: 'GroupInvitationConnection';
    nodes: Array<{
      __typename: 'GroupInvitation';
      id: string;
      group: { __typename: 'Group'; id: string };
      invitedBy: { __typename: 'Person'; id: string; name: string } | null;
    }>;
  };
  myGroupRequests: {
    __typename: 'GroupRequestConnection';
    nodes: Array<{
      __typename: 'GroupRequest';
      id: string;
      state: GroupRequestState;
      requestedAt: string;
      group: { __typename: 'Group'; id: string };
    }>;
  };
};

export type NeedsToLinkQueryVariables = Exact<{
  search: string;
}>;

export type NeedsToLinkQuery = {
  searchNeeds: {
    __typename: 'NeedSearchConnection';
    nodes: Array<{
      __typename: 'Need';
      id: string;
      title: string;
      organisation: { __typename: 'Organisation'; id: string; name: string } | null;
    }>;
  };
};

export type ConceptsToLinkQueryVariables = Exact<{
  search: string;
}>;

export type ConceptsToLinkQuery = {
  concepts: {
    __typename: 'ConceptConnection';
    nodes: Array<{
      __typename: 'Concept';
      id: string;
      title: string;
      carrier: { __typename: 'Person'; id: string; name: string } | null;
    }>;
  };
};

export type OwnNeedsToLinkQueryVariables = Exact<{ [key: string]: never }>;

export type OwnNeedsToLinkQuery = {
  myNeeds: { __typename: 'NeedConnection'; nodes: Array<{ __typename: 'Need'; id: string; title: string }> };
};

export type EditGroupMutationVariables = Exact<{
  id: string;
  version: number;
  input: GroupInput;
}>;

export type EditGroupMutation = {
  editGroup:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type CloseGroupMutationVariables = Exact<{
  id: string;
}>;

export type CloseGroupMutation = {
  closeGroup:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type ChangeGroupLeadMutationVariables = Exact<{
  id: string;
  personId: string;
}>;

export type ChangeGroupLeadMutation = {
  changeGroupLead:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type RemoveGroupMemberMutationVariables = Exact<{
  id: string;
  personId: string;
}>;

export type RemoveGroupMemberMutation = {
  removeGroupMember:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type LeaveGroupMutationVariables = Exact<{
  id: string;
}>;

export type LeaveGroupMutation = {
  leaveGroup:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type LinkNeedToGroupMutationVariables = Exact<{
  id: string;
  needId: string;
}>;

export type LinkNeedToGroupMutation = {
  linkNeedToGroup:
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type UnlinkNeedFromGroupMutationVariables = Exact<{
  id: string;
  needId: string;
}>;

export type UnlinkNeedFromGroupMutation = {
  unlinkNeedFromGroup:
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type LinkConceptToGroupMutationVariables = Exact<{
  id: string;
  conceptId: string;
}>;

export type LinkConceptToGroupMutation = {
  linkConceptToGroup:
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type UnlinkConceptFromGroupMutationVariables = Exact<{
  id: string;
  conceptId: string;
}>;

export type UnlinkConceptFromGroupMutation = {
  unlinkConceptFromGroup:
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type InviteToGroupMutationVariables = Exact<{
  id: string;
  email: string;
  key: string;
}>;

export type InviteToGroupMutation = {
  inviteToGroup:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupInvitation'; id: string; email: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WithdrawGroupInvitationMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawGroupInvitationMutation = {
  withdrawGroupInvitation:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupInvitation'; id: string }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AnswerGroupInvitationMutationVariables = Exact<{
  id: string;
  accept: boolean;
}>;

export type AnswerGroupInvitationMutation = {
  answerGroupInvitation:
    | ({ __typename: 'Group' } & GroupInFullFragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type RequestToJoinGroupMutationVariables = Exact<{
  id: string;
  message: string;
}>;

export type RequestToJoinGroupMutation = {
  requestToJoinGroup:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupRequest'; id: string; state: GroupRequestState }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type WithdrawGroupRequestMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawGroupRequestMutation = {
  withdrawGroupRequest:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupRequest'; id: string; state: GroupRequestState }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AnswerGroupRequestMutationVariables = Exact<{
  id: string;
  accept: boolean;
}>;

export type AnswerGroupRequestMutation = {
  answerGroupRequest:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | { __typename: 'GroupRequest'; id: string; state: GroupRequestState }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const OneGroup = /* @__PURE__ */ trusted<OneGroupQuery, OneGroupQueryVariables>(
  '8d138bd8ed9eb9c77c723ffe855f26778f91bedd632ce5dc19fcf1c0f84bf8e9',
  import.meta.env.DEV
    ? 'query OneGroup($id: ID!) {\n  group(id: $id) {\n    ...GroupInFull\n    __typename\n  }\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MembersOfGroup = /* @__PURE__ */ trusted<MembersOfGroupQuery, MembersOfGroupQueryVariables>(
  '1b3673d84c85e8d712ac1d325dea6ed1d9041361d5f5ae8130eddc073560a363',
  import.meta.env.DEV
    ? 'query MembersOfGroup($id: ID!) {\n  membersOfGroup(groupId: $id, first: 100) {\n    totalCount\n    nodes {\n      leads\n      since\n      person {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const WhoComesToGroup = /* @__PURE__ */ trusted<WhoComesToGroupQuery, WhoComesToGroupQueryVariables>(
  'de4f495a7d32c9d5921f3cc184872f4d70bae857d655483199ed53685f7034c5',
  import.meta.env.DEV
    ? 'query WhoComesToGroup($id: ID!) {\n  invitationsOfGroup(groupId: $id, first: 100) {\n    nodes {\n      id\n      email\n      invitedAt\n      expired\n      refusedAt\n      __typename\n    }\n    __typename\n  }\n  requestsOfGroup(groupId: $id, first: 50) {\n    nodes {\n      ...GroupRequestRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment GroupRequestRow on GroupRequest {\n  id\n  message\n  requestedAt\n  person {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MyWayIn = /* @__PURE__ */ trusted<MyWayInQuery, MyWayInQueryVariables>(
  '14fc11945d351e77f860d5c54062ca74c8a90acebd836c0a646ef120988aa632',
  import.meta.env.DEV
    ? 'query MyWayIn {\n  myGroupInvitations(first: 20) {\n    nodes {\n      id\n      group {\n        id\n        __typename\n      }\n      invitedBy {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myGroupRequests(first: 50) {\n    nodes {\n      id\n      state\n      requestedAt\n      group {\n        id\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const NeedsToLink = /* @__PURE__ */ trusted<NeedsToLinkQuery, NeedsToLinkQueryVariables>(
  'd624de382279373a653b6b67c5814787dcf6023355d7b9a801fed64cf12a2d61',
  import.meta.env.DEV
    ? 'query NeedsToLink($search: String!) {\n  searchNeeds(text: $search, first: 8) {\n    nodes {\n      id\n      title\n      organisation {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const ConceptsToLink = /* @__PURE__ */ trusted<ConceptsToLinkQuery, ConceptsToLinkQueryVariables>(
  'bf0893e3b77d82dd2e1dfaa8803d3434efdbc51f3338b2f8a574c1d946b58468',
  import.meta.env.DEV
    ? 'query ConceptsToLink($search: String!) {\n  concepts(search: $search, first: 8) {\n    nodes {\n      id\n      title\n      carrier {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const OwnNeedsToLink = /* @__PURE__ */ trusted<OwnNeedsToLinkQuery, OwnNeedsToLinkQueryVariables>(
  '46985aace43c4de5d5abaa00c9d88c976071b5178d478e7b5acd4cbfec755eb4',
  import.meta.env.DEV
    ? 'query OwnNeedsToLink {\n  myNeeds(states: [published], first: 50) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const EditGroup = /* @__PURE__ */ trusted<EditGroupMutation, EditGroupMutationVariables>(
  'd33ff971d77f0e9358ffff4ee24719ed5ea6a20a3247008164e38a2f086ab1e0',
  import.meta.env.DEV
    ? 'mutation EditGroup($id: ID!, $version: Int!, $input: GroupInput!) {\n  editGroup(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CloseGroup = /* @__PURE__ */ trusted<CloseGroupMutation, CloseGroupMutationVariables>(
  '11157bc8f8541d6d2786b500927217624abdbc517defdd71d716af4adb542f9a',
  import.meta.env.DEV
    ? 'mutation CloseGroup($id: ID!) {\n  closeGroup(id: $id) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ChangeGroupLead = /* @__PURE__ */ trusted<
  ChangeGroupLeadMutation,
  ChangeGroupLeadMutationVariables
>(
  'a00f8fee2df61d57cc54291d0bf56db954e40ba919088edbe81cfe82b2c0f548',
  import.meta.env.DEV
    ? 'mutation ChangeGroupLead($id: ID!, $personId: ID!) {\n  changeGroupLead(id: $id, personId: $personId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveGroupMember = /* @__PURE__ */ trusted<
  RemoveGroupMemberMutation,
  RemoveGroupMemberMutationVariables
>(
  'c248a479e255c7445d98fbd394e0d1716354d76a653eda76b9fb279ce862b558',
  import.meta.env.DEV
    ? 'mutation RemoveGroupMember($id: ID!, $personId: ID!) {\n  removeGroupMember(id: $id, personId: $personId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LeaveGroup = /* @__PURE__ */ trusted<LeaveGroupMutation, LeaveGroupMutationVariables>(
  'f7170f592cb6b7bb4391c1584fa2df02b4236f75fd010f8a287ca1a2d628372e',
  import.meta.env.DEV
    ? 'mutation LeaveGroup($id: ID!) {\n  leaveGroup(id: $id) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LinkNeedToGroup = /* @__PURE__ */ trusted<
  LinkNeedToGroupMutation,
  LinkNeedToGroupMutationVariables
>(
  'eafbb4b4427c2bc86a2513192fd1243039d43bc0fdc23574be2575ea9eb16500',
  import.meta.env.DEV
    ? 'mutation LinkNeedToGroup($id: ID!, $needId: ID!) {\n  linkNeedToGroup(id: $id, needId: $needId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UnlinkNeedFromGroup = /* @__PURE__ */ trusted<
  UnlinkNeedFromGroupMutation,
  UnlinkNeedFromGroupMutationVariables
>(
  '1c1fca68395b8ebd9c34e666ce29ac73be06a4a2eee187796a9c0c6e18e64b3f',
  import.meta.env.DEV
    ? 'mutation UnlinkNeedFromGroup($id: ID!, $needId: ID!) {\n  unlinkNeedFromGroup(id: $id, needId: $needId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LinkConceptToGroup = /* @__PURE__ */ trusted<
  LinkConceptToGroupMutation,
  LinkConceptToGroupMutationVariables
>(
  'c977ce6054ed0f942baae38d0febb75253b0a71b42b618a89ae531cbf5c9d39f',
  import.meta.env.DEV
    ? 'mutation LinkConceptToGroup($id: ID!, $conceptId: ID!) {\n  linkConceptToGroup(id: $id, conceptId: $conceptId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UnlinkConceptFromGroup = /* @__PURE__ */ trusted<
  UnlinkConceptFromGroupMutation,
  UnlinkConceptFromGroupMutationVariables
>(
  'c197ab3425707212649bbb08c065e08f218337a1ca125fa3945ad48e056cae7f',
  import.meta.env.DEV
    ? 'mutation UnlinkConceptFromGroup($id: ID!, $conceptId: ID!) {\n  unlinkConceptFromGroup(id: $id, conceptId: $conceptId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const InviteToGroup = /* @__PURE__ */ trusted<InviteToGroupMutation, InviteToGroupMutationVariables>(
  'f7d48d25cd11d6909809753583f0128cc5790170c056e014fcd81df72b5b2e01',
  import.meta.env.DEV
    ? 'mutation InviteToGroup($id: ID!, $email: String!, $key: ID!) {\n  inviteToGroup(id: $id, email: $email, key: $key) {\n    ...WhyNot\n    ... on GroupInvitation {\n      id\n      email\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawGroupInvitation = /* @__PURE__ */ trusted<
  WithdrawGroupInvitationMutation,
  WithdrawGroupInvitationMutationVariables
>(
  'e1661f6134e3b15b90c2fd32b1e702432b422b9452a085a4ddbf0c41513b656a',
  import.meta.env.DEV
    ? 'mutation WithdrawGroupInvitation($id: ID!) {\n  withdrawGroupInvitation(id: $id) {\n    ...WhyNot\n    ... on GroupInvitation {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AnswerGroupInvitation = /* @__PURE__ */ trusted<
  AnswerGroupInvitationMutation,
  AnswerGroupInvitationMutationVariables
>(
  '5eea5c1d4bdba9e68b249d3e39bc3bb81c404db5931e16816b8c7fc1e46a5e6f',
  import.meta.env.DEV
    ? 'mutation AnswerGroupInvitation($id: ID!, $accept: Boolean!) {\n  answerGroupInvitation(id: $id, accept: $accept) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RequestToJoinGroup = /* @__PURE__ */ trusted<
  RequestToJoinGroupMutation,
  RequestToJoinGroupMutationVariables
>(
  '4e2e750f09e12ace3bc16cd3cc5db6d8d64d843e63a2a931f4ccdace913b8cd9',
  import.meta.env.DEV
    ? 'mutation RequestToJoinGroup($id: ID!, $message: String!) {\n  requestToJoinGroup(id: $id, message: $message) {\n    ...WhyNot\n    ... on GroupRequest {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawGroupRequest = /* @__PURE__ */ trusted<
  WithdrawGroupRequestMutation,
  WithdrawGroupRequestMutationVariables
>(
  '6196a270442e1cb7803ac936d1a524b66750ac9136f8f79ec50e2b84f215b383',
  import.meta.env.DEV
    ? 'mutation WithdrawGroupRequest($id: ID!) {\n  withdrawGroupRequest(id: $id) {\n    ...WhyNot\n    ... on GroupRequest {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AnswerGroupRequest = /* @__PURE__ */ trusted<
  AnswerGroupRequestMutation,
  AnswerGroupRequestMutationVariables
>(
  'ccc7ca94af92f02ff1828f574e30ba8765e2f342ac38bee08e471cd9212551de',
  import.meta.env.DEV
    ? 'mutation AnswerGroupRequest($id: ID!, $accept: Boolean!) {\n  answerGroupRequest(id: $id, accept: $accept) {\n    ...WhyNot\n    ... on GroupRequest {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
