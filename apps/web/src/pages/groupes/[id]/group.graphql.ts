// Generated from group.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type GroupInput, type GroupRequestState } from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
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
  concepts: Array<{
    __typename: 'Concept';
    id: string;
    title: string;
    viewerCan: { __typename: 'ConceptPermissions'; edit: boolean };
  }>;
  unseenConcepts: Array<{ __typename: 'UnseenConceptOfGroup'; conceptId: string; linkedAt: string }>;
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
  '063168f12aeb1a35d88f8722d274e0b3275dbc2cf0e6a86a56f37362d971f110',
  import.meta.env.DEV
    ? 'query OneGroup($id: ID!) {\n  group(id: $id) {\n    ...GroupInFull\n    __typename\n  }\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
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
  '39eacfc3c143f1d115c0858d8837cabf5999181e656baad079f781f389f21498',
  import.meta.env.DEV
    ? 'mutation EditGroup($id: ID!, $version: Int!, $input: GroupInput!) {\n  editGroup(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CloseGroup = /* @__PURE__ */ trusted<CloseGroupMutation, CloseGroupMutationVariables>(
  'b83fe45e1ede268f92f2c1b81b1edf9ea8112ed453c5d53940eef50938991f3c',
  import.meta.env.DEV
    ? 'mutation CloseGroup($id: ID!) {\n  closeGroup(id: $id) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ChangeGroupLead = /* @__PURE__ */ trusted<
  ChangeGroupLeadMutation,
  ChangeGroupLeadMutationVariables
>(
  'c374c397174a79be4471dc224e7a5974aeb95c2d8bb98a6ad26cb3235baa4327',
  import.meta.env.DEV
    ? 'mutation ChangeGroupLead($id: ID!, $personId: ID!) {\n  changeGroupLead(id: $id, personId: $personId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveGroupMember = /* @__PURE__ */ trusted<
  RemoveGroupMemberMutation,
  RemoveGroupMemberMutationVariables
>(
  '6118e9b09f206b31b5a687f7013173c5db8875bea0e36638c7390494c714f2a4',
  import.meta.env.DEV
    ? 'mutation RemoveGroupMember($id: ID!, $personId: ID!) {\n  removeGroupMember(id: $id, personId: $personId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LeaveGroup = /* @__PURE__ */ trusted<LeaveGroupMutation, LeaveGroupMutationVariables>(
  '8f1754c23acc12d6e6d5cc8b77a5a2014de63c995cdd0210e56294b7f646ec8b',
  import.meta.env.DEV
    ? 'mutation LeaveGroup($id: ID!) {\n  leaveGroup(id: $id) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LinkNeedToGroup = /* @__PURE__ */ trusted<
  LinkNeedToGroupMutation,
  LinkNeedToGroupMutationVariables
>(
  'b2fde7dc4683a005d48056d0815bbf48c33dc2984c0fab7336b3aff3b4f0ffdf',
  import.meta.env.DEV
    ? 'mutation LinkNeedToGroup($id: ID!, $needId: ID!) {\n  linkNeedToGroup(id: $id, needId: $needId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UnlinkNeedFromGroup = /* @__PURE__ */ trusted<
  UnlinkNeedFromGroupMutation,
  UnlinkNeedFromGroupMutationVariables
>(
  'fce2eb7e8b53bc98ab4da015ea7195d8ee3ed799c6e68c9b435363a05b8cd807',
  import.meta.env.DEV
    ? 'mutation UnlinkNeedFromGroup($id: ID!, $needId: ID!) {\n  unlinkNeedFromGroup(id: $id, needId: $needId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const LinkConceptToGroup = /* @__PURE__ */ trusted<
  LinkConceptToGroupMutation,
  LinkConceptToGroupMutationVariables
>(
  'dfe67b759af187c15021574d8bcceb80b4366bd5be7fc4b837b7fed1431065f3',
  import.meta.env.DEV
    ? 'mutation LinkConceptToGroup($id: ID!, $conceptId: ID!) {\n  linkConceptToGroup(id: $id, conceptId: $conceptId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UnlinkConceptFromGroup = /* @__PURE__ */ trusted<
  UnlinkConceptFromGroupMutation,
  UnlinkConceptFromGroupMutationVariables
>(
  '771c598f4745038fac8b53c6e0b65f95654886fdc5bb500a959a11255b4af398',
  import.meta.env.DEV
    ? 'mutation UnlinkConceptFromGroup($id: ID!, $conceptId: ID!) {\n  unlinkConceptFromGroup(id: $id, conceptId: $conceptId) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
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
  '679498a5f53c8ceb843691973c15ce0e81eb044543fbb9dfc5e94ad85e4dcf7b',
  import.meta.env.DEV
    ? 'mutation AnswerGroupInvitation($id: ID!, $accept: Boolean!) {\n  answerGroupInvitation(id: $id, accept: $accept) {\n    ...WhyNot\n    ... on Group {\n      ...GroupInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment GroupInFull on Group {\n  id\n  title\n  purpose\n  version\n  memberCount\n  viewerIsMember\n  foundedAt\n  closedAt\n  lead {\n    id\n    name\n    __typename\n  }\n  needs {\n    id\n    title\n    organisation {\n      id\n      name\n      __typename\n    }\n    __typename\n  }\n  concepts {\n    id\n    title\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n  unseenConcepts {\n    conceptId\n    linkedAt\n    __typename\n  }\n  viewerCan {\n    read\n    edit\n    lead\n    write\n    linkNeed\n    linkConcept\n    request\n    leave\n    close\n    __typename\n  }\n  __typename\n}'
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
