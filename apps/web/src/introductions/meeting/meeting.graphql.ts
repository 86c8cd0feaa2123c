// Generated from meeting.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Who talks to whom about an introduction. `parties`: the two parties, once both have accepted; curators do not read it. `company`, `solver`: that party and the curators. */
export type Channel = 'company' | 'parties' | 'solver';

export type DeclineReason =
  | 'already_in_contact'
  | 'already_solved'
  | 'no_capacity'
  | 'not_now'
  | 'not_our_trade'
  | 'other'
  | 'too_costly'
  | 'too_far';

export type IntroductionState =
  | 'accepted'
  | 'declined'
  | 'fruitless'
  | 'lapsed'
  | 'met'
  | 'proposed'
  | 'succeeded'
  | 'withdrawn';

export type MeetingInput = {
  at: string;
  /** To a video call; begins with https://. */
  link?: string;
  /** One line, at most 200 characters; this or the link is needed. */
  place?: string;
};

export type MetInput = {
  link?: string;
  /** The day on which they met. */
  on: string;
  place?: string;
};

/** What came of a meeting. */
export type Outcome = 'contract' | 'hired' | 'nothing' | 'pilot' | 'trained';

export type PartySide = 'company' | 'solver';

export type ReplyAnswer = 'accepted' | 'declined' | 'pending';

/** `project_holder`: somebody with a project; an apprentice only where the profile’s `setting` is `cfa`. */
export type SolverKind = 'entrepreneur' | 'project_holder' | 'startup' | 'student';

/** Where a project is carried. `cfa`: in an apprentice training centre. */
export type SolverSetting = 'cfa';

export type WithdrawalReason = 'mistake' | 'need_closed' | 'other' | 'party_unavailable';

export type ProposeTimesMutationVariables = Exact<{
  id: string;
  times: Array<string> | string;
  place: string;
  link: string;
}>;

export type ProposeTimesMutation = {
  proposeTimes:
    | { __typename: 'Conflict'; message: string }
    | { __typename: 'IllegalTransition'; message: string; from: string | null }
    | {
        __typename: 'Introduction';
        withdrawalReason: WithdrawalReason | null;
        noteToCompany: string | null;
        noteToSolver: string | null;
        calendarUrl: string | null;
        id: string;
        state: IntroductionState;
        viewerSide: PartySide | null;
        replyDueOn: string | null;
        lapsesOn: string | null;
        settledAt: string | null;
        metOn: string | null;
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
          id: string;
          title: string;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        solver: {
          __typename: 'Solver';
          headline: string;
          description: string;
          worksRemotely: boolean;
          id: string;
          name: string;
          kind: SolverKind;
          setting: SolverSetting | null;
          ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        } | null;
        solverTeaser: {
          __typename: 'AnonymousSolver';
          worksRemotely: boolean;
          kind: SolverKind;
          setting: SolverSetting | null;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        companyReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        solverReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        companyContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        solverContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        company: { __typename: 'Organisation'; id: string; name: string } | null;
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
      }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | { __typename: 'LimitReached'; message: string };
};

export type ChooseTimeMutationVariables = Exact<{
  id: string;
  at: string;
  place: string;
  link: string;
}>;

export type ChooseTimeMutation = {
  chooseTime:
    | { __typename: 'Conflict'; message: string }
    | { __typename: 'IllegalTransition'; message: string; from: string | null }
    | {
        __typename: 'Introduction';
        withdrawalReason: WithdrawalReason | null;
        noteToCompany: string | null;
        noteToSolver: string | null;
        calendarUrl: string | null;
        id: string;
        state: IntroductionState;
        viewerSide: PartySide | null;
        replyDueOn: string | null;
        lapsesOn: string | null;
        settledAt: string | null;
        metOn: string | null;
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
          id: string;
          title: string;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        solver: {
          __typename: 'Solver';
          headline: string;
          description: string;
          worksRemotely: boolean;
          id: string;
          name: string;
          kind: SolverKind;
          setting: SolverSetting | null;
          ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        } | null;
        solverTeaser: {
          __typename: 'AnonymousSolver';
          worksRemotely: boolean;
          kind: SolverKind;
          setting: SolverSetting | null;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        companyReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        solverReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        companyContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        solverContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        company: { __typename: 'Organisation'; id: string; name: string } | null;
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
      }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | { __typename: 'LimitReached'; message: string };
};

export type PlanMeetingMutationVariables = Exact<{
  id: string;
  input: MeetingInput;
}>;

export type PlanMeetingMutation = {
  planMeeting:
    | { __typename: 'Conflict'; message: string }
    | { __typename: 'IllegalTransition'; message: string; from: string | null }
    | {
        __typename: 'Introduction';
        withdrawalReason: WithdrawalReason | null;
        noteToCompany: string | null;
        noteToSolver: string | null;
        calendarUrl: string | null;
        id: string;
        state: IntroductionState;
        viewerSide: PartySide | null;
        replyDueOn: string | null;
        lapsesOn: string | null;
        settledAt: string | null;
        metOn: string | null;
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
          id: string;
          title: string;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        solver: {
          __typename: 'Solver';
          headline: string;
          description: string;
          worksRemotely: boolean;
          id: string;
          name: string;
          kind: SolverKind;
          setting: SolverSetting | null;
          ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        } | null;
        solverTeaser: {
          __typename: 'AnonymousSolver';
          worksRemotely: boolean;
          kind: SolverKind;
          setting: SolverSetting | null;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        companyReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        solverReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        companyContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        solverContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        company: { __typename: 'Organisation'; id: string; name: string } | null;
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
      }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | { __typename: 'LimitReached'; message: string };
};

export type CallOffMeetingMutationVariables = Exact<{
  id: string;
  note: string;
}>;

export type CallOffMeetingMutation = {
  callOffMeeting:
    | { __typename: 'Conflict'; message: string }
    | { __typename: 'IllegalTransition'; message: string; from: string | null }
    | {
        __typename: 'Introduction';
        withdrawalReason: WithdrawalReason | null;
        noteToCompany: string | null;
        noteToSolver: string | null;
        calendarUrl: string | null;
        id: string;
        state: IntroductionState;
        viewerSide: PartySide | null;
        replyDueOn: string | null;
        lapsesOn: string | null;
        settledAt: string | null;
        metOn: string | null;
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
          id: string;
          title: string;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        solver: {
          __typename: 'Solver';
          headline: string;
          description: string;
          worksRemotely: boolean;
          id: string;
          name: string;
          kind: SolverKind;
          setting: SolverSetting | null;
          ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        } | null;
        solverTeaser: {
          __typename: 'AnonymousSolver';
          worksRemotely: boolean;
          kind: SolverKind;
          setting: SolverSetting | null;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        companyReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        solverReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        companyContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        solverContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        company: { __typename: 'Organisation'; id: string; name: string } | null;
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
      }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | { __typename: 'LimitReached'; message: string };
};

export type MarkIntroductionMetMutationVariables = Exact<{
  id: string;
  input: MetInput;
}>;

export type MarkIntroductionMetMutation = {
  markIntroductionMet:
    | { __typename: 'Conflict'; message: string }
    | { __typename: 'IllegalTransition'; message: string; from: string | null }
    | {
        __typename: 'Introduction';
        withdrawalReason: WithdrawalReason | null;
        noteToCompany: string | null;
        noteToSolver: string | null;
        calendarUrl: string | null;
        id: string;
        state: IntroductionState;
        viewerSide: PartySide | null;
        replyDueOn: string | null;
        lapsesOn: string | null;
        settledAt: string | null;
        metOn: string | null;
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
          id: string;
          title: string;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        solver: {
          __typename: 'Solver';
          headline: string;
          description: string;
          worksRemotely: boolean;
          id: string;
          name: string;
          kind: SolverKind;
          setting: SolverSetting | null;
          ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        } | null;
        solverTeaser: {
          __typename: 'AnonymousSolver';
          worksRemotely: boolean;
          kind: SolverKind;
          setting: SolverSetting | null;
          tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
          territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
        };
        companyReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        solverReply: {
          __typename: 'Reply';
          at: string | null;
          declineReason: DeclineReason | null;
          declineNote: string | null;
          answer: ReplyAnswer;
        };
        companyContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        solverContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
        company: { __typename: 'Organisation'; id: string; name: string } | null;
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
      }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | { __typename: 'LimitReached'; message: string };
};

export type IntroductionInFullFragment = {
  __typename: 'Introduction';
  withdrawalReason: WithdrawalReason | null;
  noteToCompany: string | null;
  noteToSolver: string | null;
  calendarUrl: string | null;
  id: string;
  state: IntroductionState;
  viewerSide: PartySide | null;
  replyDueOn: string | null;
  lapsesOn: string | null;
  settledAt: string | null;
  metOn: string | null;
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
    id: string;
    title: string;
    tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  };
  solver: {
    __typename: 'Solver';
    headline: string;
    description: string;
    worksRemotely: boolean;
    id: string;
    name: string;
    kind: SolverKind;
    setting: SolverSetting | null;
    ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
    tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  } | null;
  solverTeaser: {
    __typename: 'AnonymousSolver';
    worksRemotely: boolean;
    kind: SolverKind;
    setting: SolverSetting | null;
    tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  };
  companyReply: {
    __typename: 'Reply';
    at: string | null;
    declineReason: DeclineReason | null;
    declineNote: string | null;
    answer: ReplyAnswer;
  };
  solverReply: {
    __typename: 'Reply';
    at: string | null;
    declineReason: DeclineReason | null;
    declineNote: string | null;
    answer: ReplyAnswer;
  };
  companyContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
  solverContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
  company: { __typename: 'Organisation'; id: string; name: string } | null;
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

export type IntroductionInShortFragment = {
  __typename: 'Introduction';
  id: string;
  state: IntroductionState;
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

type WhyNotChanged_Conflict_Fragment = { __typename: 'Conflict'; message: string };

type WhyNotChanged_IllegalTransition_Fragment = {
  __typename: 'IllegalTransition';
  message: string;
  from: string | null;
};

type WhyNotChanged_Introduction_Fragment = { __typename: 'Introduction' };

type WhyNotChanged_InvalidInput_Fragment = {
  __typename: 'InvalidInput';
  message: string;
  fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
};

type WhyNotChanged_LimitReached_Fragment = { __typename: 'LimitReached'; message: string };

export type WhyNotChangedFragment =
  | WhyNotChanged_Conflict_Fragment
  | WhyNotChanged_IllegalTransition_Fragment
  | WhyNotChanged_Introduction_Fragment
  | WhyNotChanged_InvalidInput_Fragment
  | WhyNotChanged_LimitReached_Fragment;

export const ProposeTimes = /* @__PURE__ */ trusted<ProposeTimesMutation, ProposeTimesMutationVariables>(
  '736a1cf9ef661f608c77e20b161144e52679224a367a4c7b7ab18c3e664bb9e9',
  import.meta.env.DEV
    ? 'mutation ProposeTimes($id: ID!, $times: [DateTime!]!, $place: String!, $link: String!) {\n  proposeTimes(id: $id, times: $times, place: $place, link: $link) {\n    ...IntroductionInFull\n    ...WhyNotChanged\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNotChanged on IntroductionResult {\n  ... on InvalidInput {\n    message\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  ... on IllegalTransition {\n    message\n    from\n    __typename\n  }\n  ... on Conflict {\n    message\n    __typename\n  }\n  ... on LimitReached {\n    message\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ChooseTime = /* @__PURE__ */ trusted<ChooseTimeMutation, ChooseTimeMutationVariables>(
  'c94a20cb2fe020ad1339128074c2b123471f4969c769fba2e7dedb23fcbf6434',
  import.meta.env.DEV
    ? 'mutation ChooseTime($id: ID!, $at: DateTime!, $place: String!, $link: String!) {\n  chooseTime(id: $id, at: $at, place: $place, link: $link) {\n    ...IntroductionInFull\n    ...WhyNotChanged\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNotChanged on IntroductionResult {\n  ... on InvalidInput {\n    message\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  ... on IllegalTransition {\n    message\n    from\n    __typename\n  }\n  ... on Conflict {\n    message\n    __typename\n  }\n  ... on LimitReached {\n    message\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PlanMeeting = /* @__PURE__ */ trusted<PlanMeetingMutation, PlanMeetingMutationVariables>(
  'a6c22ae6699482ad2dccb3df1f6960351bd27c2c7d1abb4cddadd3a0712d26bc',
  import.meta.env.DEV
    ? 'mutation PlanMeeting($id: ID!, $input: MeetingInput!) {\n  planMeeting(id: $id, input: $input) {\n    ...IntroductionInFull\n    ...WhyNotChanged\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNotChanged on IntroductionResult {\n  ... on InvalidInput {\n    message\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  ... on IllegalTransition {\n    message\n    from\n    __typename\n  }\n  ... on Conflict {\n    message\n    __typename\n  }\n  ... on LimitReached {\n    message\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CallOffMeeting = /* @__PURE__ */ trusted<
  CallOffMeetingMutation,
  CallOffMeetingMutationVariables
>(
  '13e3973558bc54269d4a9f3cdf6aac9526abb54512f09bbd13eb70626391f1bb',
  import.meta.env.DEV
    ? 'mutation CallOffMeeting($id: ID!, $note: String!) {\n  callOffMeeting(id: $id, note: $note) {\n    ...IntroductionInFull\n    ...WhyNotChanged\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNotChanged on IntroductionResult {\n  ... on InvalidInput {\n    message\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  ... on IllegalTransition {\n    message\n    from\n    __typename\n  }\n  ... on Conflict {\n    message\n    __typename\n  }\n  ... on LimitReached {\n    message\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MarkIntroductionMet = /* @__PURE__ */ trusted<
  MarkIntroductionMetMutation,
  MarkIntroductionMetMutationVariables
>(
  '95afe457a7754497c1495a1a347c9ed22268364ba74e8ba7eefcae35fcc217ba',
  import.meta.env.DEV
    ? 'mutation MarkIntroductionMet($id: ID!, $input: MetInput!) {\n  markIntroductionMet(id: $id, input: $input) {\n    ...IntroductionInFull\n    ...WhyNotChanged\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNotChanged on IntroductionResult {\n  ... on InvalidInput {\n    message\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  ... on IllegalTransition {\n    message\n    from\n    __typename\n  }\n  ... on Conflict {\n    message\n    __typename\n  }\n  ... on LimitReached {\n    message\n    __typename\n  }\n  __typename\n}'
    : '',
);
