// Generated from replies.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Who talks to whom about an introduction. `parties`: the two parties, once both have accepted; curators do not read it. `company`, `solver`: that party and the curators. */
export type Channel = 'company' | 'parties' | 'solver';

export type DeclineIntroductionInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  note?: string;
  reason: DeclineReason;
};

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

/** What came of a meeting. */
export type Outcome = 'contract' | 'hired' | 'nothing' | 'pilot' | 'trained';

export type PartySide = 'company' | 'solver';

export type ReplyAnswer = 'accepted' | 'declined' | 'pending';

/** `project_holder`: somebody with a project; an apprentice only where the profile’s `setting` is `cfa`. */
export type SolverKind = 'entrepreneur' | 'project_holder' | 'startup' | 'student';

/** Where a project is carried. `cfa`: in an apprentice training centre. */
export type SolverSetting = 'cfa';

export type WithdrawalReason = 'mistake' | 'need_closed' | 'other' | 'party_unavailable';

export type AcceptIntroductionMutationVariables = Exact<{
  id: string;
}>;

export type AcceptIntroductionMutation = {
  acceptIntroduction:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Introduction' } & IntroductionInFullFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type DeclineIntroductionMutationVariables = Exact<{
  id: string;
  input: DeclineIntroductionInput;
}>;

export type DeclineIntroductionMutation = {
  declineIntroduction:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Introduction' } & IntroductionInFullFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type TakeAcceptanceBackMutationVariables = Exact<{
  id: string;
}>;

export type TakeAcceptanceBackMutation = {
  takeAcceptanceBack:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'Introduction' } & IntroductionInFullFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
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

type WhyNot_Conflict_Fragment = { __typename: 'Conflict'; message: string };

type WhyNot_IllegalTransition_Fragment = { __typename: 'IllegalTransition'; message: string };

type WhyNot_InvalidInput_Fragment = {
  __typename: 'InvalidInput';
  message: string;
  fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
};

type WhyNot_LimitReached_Fragment = { __typename: 'LimitReached'; message: string };

type WhyNot_Unavailable_Fragment = { __typename: 'Unavailable'; message: string };

export type WhyNotFragment =
  | WhyNot_Conflict_Fragment
  | WhyNot_IllegalTransition_Fragment
  | WhyNot_InvalidInput_Fragment
  | WhyNot_LimitReached_Fragment
  | WhyNot_Unavailable_Fragment;

export const AcceptIntroduction = /* @__PURE__ */ trusted<
  AcceptIntroductionMutation,
  AcceptIntroductionMutationVariables
>(
  '3ae398dd6ec8db6f030c75bcab7682f28d79b138344cfb7b5a8753fbadba3343',
  import.meta.env.DEV
    ? 'mutation AcceptIntroduction($id: ID!) {\n  acceptIntroduction(id: $id) {\n    ...IntroductionInFull\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DeclineIntroduction = /* @__PURE__ */ trusted<
  DeclineIntroductionMutation,
  DeclineIntroductionMutationVariables
>(
  'b9adf238b576b4592993d8d8b42bb82be363605dcfd115fe5dc1119c0cd3287d',
  import.meta.env.DEV
    ? 'mutation DeclineIntroduction($id: ID!, $input: DeclineIntroductionInput!) {\n  declineIntroduction(id: $id, input: $input) {\n    ...IntroductionInFull\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const TakeAcceptanceBack = /* @__PURE__ */ trusted<
  TakeAcceptanceBackMutation,
  TakeAcceptanceBackMutationVariables
>(
  'ae5c0086eed0aed6f12136b2f064b6aff72de6eb8b95dd0198c55b65c949c4e4',
  import.meta.env.DEV
    ? 'mutation TakeAcceptanceBack($id: ID!) {\n  takeAcceptanceBack(id: $id) {\n    ...IntroductionInFull\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solver {\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
