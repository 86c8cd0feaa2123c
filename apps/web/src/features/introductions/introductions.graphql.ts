// Generated from introductions.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type IntroductionState, type IntroductionTurn } from '../../ui/api/schema-types.js';
import { type IntroductionInShortFragment, type IntroductionInFullFragment } from './parts.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type IntroductionsForCuratorsQueryVariables = Exact<{
  states: Array<IntroductionState> | IntroductionState;
  after?: string | null | undefined;
}>;

export type IntroductionsForCuratorsQuery = {
  introductions: {
    __typename: 'IntroductionConnection';
    nodes: Array<{ __typename: 'Introduction' } & IntroductionInShortFragment>;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type OneIntroductionQueryVariables = Exact<{
  id: string;
}>;

export type OneIntroductionQuery = {
  introduction: { __typename: 'Introduction' } & IntroductionInFullFragment;
};

export const MyIntroductions = /* @__PURE__ */ trusted<MyIntroductionsQuery, MyIntroductionsQueryVariables>(
  '8388c4c8005188223f5853ac83d35a653dc50dfe2f00042c87059e31f5515aad',
  import.meta.env.DEV
    ? 'query MyIntroductions($turn: IntroductionTurn!, $after: String) {\n  myIntroductionCounts {\n    mine\n    theirs\n    meeting\n    over\n    __typename\n  }\n  myIntroductionsByTurn(turn: $turn, first: 20, after: $after) {\n    nodes {\n      ...IntroductionInShort\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AwaitedIntroductions = /* @__PURE__ */ trusted<
  AwaitedIntroductionsQuery,
  AwaitedIntroductionsQueryVariables
>(
  '07356e7e26b44c924cef73c61ba1bcf6e110cde1c12f1602e8779daab62350fc',
  import.meta.env.DEV
    ? 'query AwaitedIntroductions {\n  introductionsAboutToLapse(first: 50, withinDays: 60) {\n    nodes {\n      ...IntroductionInShort\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const IntroductionsForCurators = /* @__PURE__ */ trusted<
  IntroductionsForCuratorsQuery,
  IntroductionsForCuratorsQueryVariables
>(
  '9173f7b3c257be8a7207dc9a035cab7f8e206b14e807578745a09f5b86d7b8fd',
  import.meta.env.DEV
    ? 'query IntroductionsForCurators($states: [IntroductionState!]!, $after: String) {\n  introductions(filter: {states: $states}, first: 20, after: $after) {\n    nodes {\n      ...IntroductionInShort\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OneIntroduction = /* @__PURE__ */ trusted<OneIntroductionQuery, OneIntroductionQueryVariables>(
  '93d80be8d4ded44f58f9335aff674373cbe88fa42635c45038c120fdbb655e70',
  import.meta.env.DEV
    ? 'query OneIntroduction($id: ID!) {\n  introduction(id: $id) {\n    ...IntroductionInFull\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  concept {\n    id\n    title\n    __typename\n  }\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  company {\n    mailsArrive\n    __typename\n  }\n  solver {\n    mailsArrive\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
