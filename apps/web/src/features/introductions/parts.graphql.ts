// Generated from parts.graphql and the schema by `npm run web:documents`; do not edit.
import {
  type Channel,
  type DeclineReason,
  type IntroductionState,
  type Outcome,
  type PartySide,
  type ReplyAnswer,
  type SolverKind,
  type SolverSetting,
  type WithdrawalReason,
} from '../../ui/api/schema-types.js';
export type IntroductionInShortFragment = {
  __typename: 'Introduction';
  id: string;
  state: IntroductionState;
  summary: string;
  accordingTo: PartySide | null;
  awaitsConfirmation: boolean;
  viewerSide: PartySide | null;
  replyDueOn: string | null;
  lapsesOn: string | null;
  settledAt: string | null;
  metOn: string | null;
  need: { __typename: 'Need'; id: string; title: string };
  company: { __typename: 'Organisation'; id: string; name: string } | null;
  solver: {
    __typename: 'Solver';
    id: string;
    name: string;
    kind: SolverKind;
    setting: SolverSetting | null;
  } | null;
  solverTeaser: { __typename: 'AnonymousSolver'; kind: SolverKind; setting: SolverSetting | null };
  companyReply: { __typename: 'Reply'; answer: ReplyAnswer };
  solverReply: { __typename: 'Reply'; answer: ReplyAnswer };
  meeting: { __typename: 'Meeting'; at: string; place: string | null; link: string | null } | null;
  proposedTimes: Array<{
    __typename: 'ProposedTime';
    id: string;
    at: string;
    by: PartySide;
    place: string | null;
    link: string | null;
  }>;
  followUps: Array<{
    __typename: 'FollowUp';
    id: string;
    side: PartySide;
    dueOn: string;
    askedAt: string | null;
    answeredAt: string | null;
    happened: boolean | null;
    outcome: Outcome | null;
    note: string | null;
    viewerCan: { __typename: 'FollowUpPermissions'; answer: boolean };
  }>;
  conversations: Array<{
    __typename: 'Conversation';
    channel: Channel;
    takesMessages: boolean;
    unread: number;
    lastMessageAt: string | null;
  }>;
  viewerCan: {
    __typename: 'IntroductionPermissions';
    accept: boolean;
    decline: boolean;
    takeBack: boolean;
    planMeeting: boolean;
    proposeTimes: boolean;
    chooseTime: boolean;
    callOffMeeting: boolean;
    markMet: boolean;
  };
};

export type IntroductionForCuratorFragment = {
  __typename: 'Introduction';
  id: string;
  summary: string;
  state: IntroductionState;
  viewerSide: PartySide | null;
  replyDueOn: string | null;
  lapsesOn: string | null;
  metOn: string | null;
  followUps: Array<{
    __typename: 'FollowUp';
    id: string;
    side: PartySide;
    answeredAt: string | null;
    happened: boolean | null;
    outcome: Outcome | null;
    note: string | null;
  }>;
  concept: { __typename: 'Concept'; id: string; title: string } | null;
  company: { __typename: 'Organisation'; id: string; name: string; mailsArrive: boolean | null } | null;
  solver: {
    __typename: 'Solver';
    id: string;
    name: string;
    kind: SolverKind;
    setting: SolverSetting | null;
    mailsArrive: boolean | null;
  } | null;
  solverTeaser: { __typename: 'AnonymousSolver'; kind: SolverKind; setting: SolverSetting | null };
  companyReply: {
    __typename: 'Reply';
    answer: ReplyAnswer;
    at: string | null;
    declineReason: DeclineReason | null;
    declineNote: string | null;
  };
  solverReply: {
    __typename: 'Reply';
    answer: ReplyAnswer;
    at: string | null;
    declineReason: DeclineReason | null;
    declineNote: string | null;
  };
  meeting: { __typename: 'Meeting'; at: string } | null;
};

export type IntroductionInFullFragment = {
  __typename: 'Introduction';
  withdrawalReason: WithdrawalReason | null;
  noteToCompany: string | null;
  noteToSolver: string | null;
  calendarUrl: string | null;
  concept: { __typename: 'Concept'; id: string; title: string } | null;
  calledOffMeeting: {
    __typename: 'CalledOffMeeting';
    at: string;
    by: PartySide | null;
    note: string | null;
  } | null;
  need: {
    __typename: 'Need';
    description: string;
    neededBy: string | null;
    tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  };
  company: { __typename: 'Organisation'; mailsArrive: boolean | null } | null;
  solver: {
    __typename: 'Solver';
    mailsArrive: boolean | null;
    headline: string;
    description: string;
    worksRemotely: boolean;
    ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
    tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  } | null;
  solverTeaser: {
    __typename: 'AnonymousSolver';
    worksRemotely: boolean;
    tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  };
  companyReply: {
    __typename: 'Reply';
    at: string | null;
    declineReason: DeclineReason | null;
    declineNote: string | null;
  };
  solverReply: {
    __typename: 'Reply';
    at: string | null;
    declineReason: DeclineReason | null;
    declineNote: string | null;
  };
  companyContacts: Array<{ __typename: 'Contact'; name: string; email: string; supervises: boolean }> | null;
  solverContacts: Array<{ __typename: 'Contact'; name: string; email: string; supervises: boolean }> | null;
} & IntroductionInShortFragment;
