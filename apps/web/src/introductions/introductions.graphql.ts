// Generated from introductions.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../api/index.js';
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

/** Whose turn it is in an introduction, for the viewer’s side: its own, the other’s, nobody’s until they meet, or it is over. */
export type IntroductionTurn = 'meeting' | 'mine' | 'over' | 'theirs';

/** What came of a meeting. */
export type Outcome = 'contract' | 'hired' | 'nothing' | 'pilot' | 'trained';

export type PartySide = 'company' | 'solver';

export type ReplyAnswer = 'accepted' | 'declined' | 'pending';

/** `project_holder`: somebody with a project; an apprentice only where the profile’s `setting` is `cfa`. */
export type SolverKind = 'entrepreneur' | 'project_holder' | 'startup' | 'student';

/** Where a project is carried. `cfa`: in an apprentice training centre. */
export type SolverSetting = 'cfa';

export type WithdrawalReason = 'mistake' | 'need_closed' | 'other' | 'party_unavailable';

export type MyIntroductionsQueryVariables = Exact<{
  turn: IntroductionTurn;
  after?: string | null | undefined;
}>;

export type MyIntroductionsQuery = {
  myIntroductionCounts: {
    __typename: 'IntroductionCounts';
    mine: number;
    theirs: number;
    meeting: number;
    over: number;
  };
  myIntroductionsByTurn: {
    __typename: 'IntroductionConnection';
    nodes: Array<{ __typename: 'Introduction' } & IntroductionInShortFragment>;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type AwaitedIntroductionsQueryVariables = Exact<{ [key: string]: never }>;

export type AwaitedIntroductionsQuery = {
  introductionsAboutToLapse: {
    __typename: 'IntroductionConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'Introduction' } & IntroductionInShortFragment>;
  };
};

export type OneIntroductionQueryVariables = Exact<{
  id: string;
}>;

export type OneIntroductionQuery = {
  introduction: { __typename: 'Introduction' } & IntroductionInFullFragment;
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

export type IntroductionInFullFragment = {
  __typename: 'Introduction';
  withdrawalReason: WithdrawalReason | null;
  noteToCompany: string | null;
  noteToSolver: string | null;
  calendarUrl: string | null;
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
  solver: {
    __typename: 'Solver';
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
  companyContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
  solverContacts: Array<{ __typename: 'Contact'; name: string; email: string }> | null;
} & IntroductionInShortFragment;

export const MyIntroductions = /* @__PURE__ */ trusted<MyIntroductionsQuery, MyIntroductionsQueryVariables>(
  '3fe15d96cbbce38e0bbead2eb6399af0d05ece2e59277061cb17057fe9549c58',
  import.meta.env.DEV
    ? 'query MyIntroductions($turn: IntroductionTurn!, $after: String) {\n  myIntroductionCounts {\n    mine\n    theirs\n    meeting\n    over\n    __typename\n  }\n  myIntroductionsByTurn(turn: $turn, first: 20, after: $after) {\n    nodes {\n      ...IntroductionInShort\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AwaitedIntroductions = /* @__PURE__ */ trusted<
  AwaitedIntroductionsQuery,
  AwaitedIntroductionsQueryVariables
>(
  '425f4d75967266ca995e869cf46f4f45bfd3d1224a64df10356692ab77a10d74',
  import.meta.env.DEV
    ? 'query AwaitedIntroductions {\n  introductionsAboutToLapse(first: 50, withinDays: 60) {\n    nodes {\n      ...IntroductionInShort\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OneIntroduction = /* @__PURE__ */ trusted<OneIntroductionQuery, OneIntroductionQueryVariables>(
  '7187c3a4b1612363548614a35ed6daf24e6e73d5a7dc458e7ddabfc20502b612',
  import.meta.env.DEV
    ? 'query OneIntroduction($id: ID!) {\n  introduction(id: $id) {\n    ...IntroductionInFull\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
