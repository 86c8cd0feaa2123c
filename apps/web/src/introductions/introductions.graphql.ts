// Generated from introductions.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted, type IntroductionState, type IntroductionTurn } from '../api/index.js';
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
export const IntroductionsForCurators = /* @__PURE__ */ trusted<
  IntroductionsForCuratorsQuery,
  IntroductionsForCuratorsQueryVariables
>(
  'd486d4c9891d0e6ff8acf4f4a53677ec39e2192f7fd9985930b18eef4219e8f1',
  import.meta.env.DEV
    ? 'query IntroductionsForCurators($states: [IntroductionState!]!, $after: String) {\n  introductions(filter: {states: $states}, first: 20, after: $after) {\n    nodes {\n      ...IntroductionInShort\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OneIntroduction = /* @__PURE__ */ trusted<OneIntroductionQuery, OneIntroductionQueryVariables>(
  'c25dd00d593110167088f13e658551e9d03a84ec63c925b9f418e85d4b7c58db',
  import.meta.env.DEV
    ? 'query OneIntroduction($id: ID!) {\n  introduction(id: $id) {\n    ...IntroductionInFull\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  concept {\n    id\n    title\n    __typename\n  }\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  company {\n    mailsArrive\n    __typename\n  }\n  solver {\n    mailsArrive\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}'
    : '',
);
