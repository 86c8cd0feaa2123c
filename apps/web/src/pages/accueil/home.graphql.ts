// Generated from home.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type ActionState,
  type AwaitedDeed,
  type Channel,
  type ConceptJoiningSide,
  type ConceptJoiningState,
  type GateItemKey,
  type IntroductionState,
  type MailReachState,
  type NeedState,
  type NoticeKind,
  type PartySide,
} from '../../ui/api/schema-types.js';
import { type NoticeRowFragment } from '../../features/home/notices.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type HomeQueryVariables = Exact<{ [key: string]: never }>;

export type HomeQuery = {
  me: {
    __typename: 'Account';
    id: string;
    mailReach: { __typename: 'MailReach'; state: MailReachState; complainedAt: string | null } | null;
  };
  toAnswer: {
    __typename: 'IntroductionConnection';
    nodes: Array<{ __typename: 'Introduction' } & IntroductionOfHomeFragment>;
  };
  introductions: {
    __typename: 'IntroductionConnection';
    nodes: Array<
      {
        __typename: 'Introduction';
        summary: string;
        awaitsConfirmation: boolean;
        proposedTimes: Array<{ __typename: 'ProposedTime'; id: string; by: PartySide }>;
        conversations: Array<{ __typename: 'Conversation'; channel: Channel; unread: number }>;
        viewerCan: { __typename: 'IntroductionPermissions'; planMeeting: boolean; chooseTime: boolean };
      } & IntroductionOfHomeFragment
    >;
  };
  followUpsToAnswer: {
    __typename: 'FollowUpConnection';
    nodes: Array<{
      __typename: 'FollowUp';
      id: string;
      dueOn: string;
      introduction: { __typename: 'Introduction' } & IntroductionOfHomeFragment;
    }>;
  };
  myNeeds: {
    __typename: 'NeedConnection';
    nodes: Array<{
      __typename: 'Need';
      id: string;
      title: string;
      state: NeedState;
      summary: string | null;
      byCurator: boolean;
      expiresAt: string | null;
      nearbyConcepts: Array<{
        __typename: 'NearbyConcept';
        id: string;
        joining: { __typename: 'ConceptJoining'; id: string; state: ConceptJoiningState } | null;
      }>;
    }>;
  };
  interestsOnMyNeeds: {
    __typename: 'InterestConnection';
    nodes: Array<{
      __typename: 'Interest';
      id: string;
      markedAt: string;
      need: { __typename: 'Need'; id: string; title: string };
      solver: { __typename: 'Solver'; id: string; name: string } | null;
    }>;
  };
  myActions: {
    __typename: 'ActionConnection';
    nodes: Array<{
      __typename: 'Action';
      id: string;
      title: string;
      dueOn: string;
      late: boolean;
      subject: { __typename: 'ActionSubject'; title: string; path: string } | null;
      ties: Array<{ __typename: 'ActionSubject'; title: string }>;
    }>;
  };
  myGroupInvitations: {
    __typename: 'GroupInvitationConnection';
    nodes: Array<{
      __typename: 'GroupInvitation';
      id: string;
      group: { __typename: 'Group'; id: string; title: string };
    }>;
  };
  joiningsToAnswer: {
    __typename: 'ConceptJoiningConnection';
    nodes: Array<{
      __typename: 'ConceptJoining';
      id: string;
      awaitsViewerAs: ConceptJoiningSide | null;
      expiresAt: string;
      need: { __typename: 'Need'; id: string; title: string } | null;
      concept: { __typename: 'Concept'; id: string; title: string } | null;
    }>;
  };
  supervisionsToAnswer: {
    __typename: 'SupervisionConnection';
    nodes: Array<{ __typename: 'Supervision'; id: string; learner: string }>;
  };
  ideasToCosign: {
    __typename: 'IdeaToCosignConnection';
    nodes: Array<{ __typename: 'IdeaToCosign'; id: string; title: string; learner: string }>;
  };
  mySupervisions: {
    __typename: 'SupervisionConnection';
    nodes: Array<{ __typename: 'Supervision'; id: string; learner: string }>;
  };
  groups: { __typename: 'GroupConnection'; nodes: Array<{ __typename: 'Group'; id: string; title: string }> };
  concepts: {
    __typename: 'ConceptConnection';
    nodes: Array<{ __typename: 'Concept'; id: string; title: string }>;
  };
  conceptsAwaitingMe: {
    __typename: 'ConceptConnection';
    nodes: Array<{ __typename: 'Concept' } & AwaitingConceptFragment>;
  };
  myGroupMeetings: {
    __typename: 'GroupMeetingConnection';
    nodes: Array<{ __typename: 'GroupMeeting' } & MeetingOfHomeFragment>;
  };
  unread: {
    __typename: 'NoticeConnection';
    nodes: Array<{
      __typename: 'Notice';
      id: string;
      kind: NoticeKind;
      need: { __typename: 'Need'; id: string } | null;
    }>;
  };
  myNotices: { __typename: 'NoticeConnection'; nodes: Array<{ __typename: 'Notice' } & NoticeRowFragment> };
};

export type AwaitingConceptFragment = {
  __typename: 'Concept';
  id: string;
  title: string;
  activeAt: string;
  awaits: {
    __typename: 'AwaitedOfConcept';
    deed: AwaitedDeed;
    reason: string | null;
    lacking: Array<{ __typename: 'GateItem'; key: GateItemKey; label: string }>;
  } | null;
};

export type MeetingOfHomeFragment = {
  __typename: 'GroupMeeting';
  id: string;
  at: string;
  place: string | null;
  link: string | null;
  calendarUrl: string | null;
  group: { __typename: 'Group'; id: string; title: string };
};

export type IntroductionOfHomeFragment = {
  __typename: 'Introduction';
  id: string;
  state: IntroductionState;
  replyDueOn: string | null;
  viewerSide: PartySide | null;
  meeting: { __typename: 'Meeting'; at: string } | null;
  need: { __typename: 'Need'; id: string; title: string };
  company: { __typename: 'Organisation'; id: string; name: string } | null;
  solver: { __typename: 'Solver'; id: string; name: string } | null;
};

export type SayDoneMutationVariables = Exact<{
  id: string;
}>;

export type SayDoneMutation = {
  setActionState:
    | { __typename: 'Action'; id: string; state: ActionState }
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const Home = /* @__PURE__ */ trusted<HomeQuery, HomeQueryVariables>(
  '6d4765403b489e242e56fa5b512f9495c8c0b7d1049ec09231b81b42ac4b2733',
  import.meta.env.DEV
    ? 'query Home {\n  me {\n    id\n    mailReach {\n      state\n      complainedAt\n      __typename\n    }\n    __typename\n  }\n  toAnswer: myIntroductions(awaitingMe: true, first: 20) {\n    nodes {\n      ...IntroductionOfHome\n      __typename\n    }\n    __typename\n  }\n  introductions: myIntroductions(first: 50) {\n    nodes {\n      ...IntroductionOfHome\n      summary\n      awaitsConfirmation\n      proposedTimes {\n        id\n        by\n        __typename\n      }\n      conversations {\n        channel\n        unread\n        __typename\n      }\n      viewerCan {\n        planMeeting\n        chooseTime\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  followUpsToAnswer(first: 20) {\n    nodes {\n      id\n      dueOn\n      introduction {\n        ...IntroductionOfHome\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myNeeds(\n    states: [draft, changes_requested, expired, submitted, published]\n    first: 50\n  ) {\n    nodes {\n      id\n      title\n      state\n      summary\n      byCurator\n      expiresAt\n      nearbyConcepts {\n        id\n        joining {\n          id\n          state\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  interestsOnMyNeeds(first: 20) {\n    nodes {\n      id\n      markedAt\n      need {\n        id\n        title\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myActions(first: 20) {\n    nodes {\n      id\n      title\n      dueOn\n      late\n      subject {\n        title\n        path\n        __typename\n      }\n      ties {\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myGroupInvitations(first: 10) {\n    nodes {\n      id\n      group {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  joiningsToAnswer(first: 10) {\n    nodes {\n      id\n      awaitsViewerAs\n      expiresAt\n      need {\n        id\n        title\n        __typename\n      }\n      concept {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  supervisionsToAnswer(first: 10) {\n    nodes {\n      id\n      learner\n      __typename\n    }\n    __typename\n  }\n  ideasToCosign(first: 10) {\n    nodes {\n      id\n      title\n      learner\n      __typename\n    }\n    __typename\n  }\n  mySupervisions(first: 20) {\n    nodes {\n      id\n      learner\n      __typename\n    }\n    __typename\n  }\n  groups(mine: true, first: 20) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  concepts(mine: true, first: 20) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n  conceptsAwaitingMe(first: 20) {\n    nodes {\n      ...AwaitingConcept\n      __typename\n    }\n    __typename\n  }\n  myGroupMeetings(first: 5) {\n    nodes {\n      ...MeetingOfHome\n      __typename\n    }\n    __typename\n  }\n  unread: myNotices(unreadOnly: true, first: 50) {\n    nodes {\n      id\n      kind\n      need {\n        id\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myNotices(first: 5) {\n    nodes {\n      ...NoticeRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionOfHome on Introduction {\n  id\n  state\n  replyDueOn\n  viewerSide\n  meeting {\n    at\n    __typename\n  }\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment AwaitingConcept on Concept {\n  id\n  title\n  activeAt\n  awaits {\n    deed\n    reason\n    lacking {\n      key\n      label\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment MeetingOfHome on GroupMeeting {\n  id\n  at\n  place\n  link\n  calendarUrl\n  group {\n    id\n    title\n    __typename\n  }\n  __typename\n}\n\nfragment NoticeRow on Notice {\n  id\n  title\n  body\n  link\n  createdAt\n  readAt\n  __typename\n}'
    : '',
);
export const SayDone = /* @__PURE__ */ trusted<SayDoneMutation, SayDoneMutationVariables>(
  '6772d1b3dd257672c6a6a63122b7050cb5ce5354897faf63bb313eb4cfd7a106',
  import.meta.env.DEV
    ? 'mutation SayDone($id: ID!) {\n  setActionState(id: $id, state: done) {\n    ...WhyNot\n    ... on Action {\n      id\n      state\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
