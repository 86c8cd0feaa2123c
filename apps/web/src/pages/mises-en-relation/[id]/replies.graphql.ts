// Generated from replies.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type DeclineIntroductionInput } from '../../../ui/api/schema-types.js';
import { type IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export const AcceptIntroduction = /* @__PURE__ */ trusted<
  AcceptIntroductionMutation,
  AcceptIntroductionMutationVariables
>(
  '92810f3cea7339e1e67924f25cb01d426903625804cd01cbd070fa5370d9ad4e',
  import.meta.env.DEV
    ? 'mutation AcceptIntroduction($id: ID!) {\n  acceptIntroduction(id: $id) {\n    ...IntroductionInFull\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  concept {\n    id\n    title\n    __typename\n  }\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  company {\n    mailsArrive\n    __typename\n  }\n  solver {\n    mailsArrive\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DeclineIntroduction = /* @__PURE__ */ trusted<
  DeclineIntroductionMutation,
  DeclineIntroductionMutationVariables
>(
  'c39519ade321be8144f10697ac02ac94afb02b93d676e836a302c4b8ed93a453',
  import.meta.env.DEV
    ? 'mutation DeclineIntroduction($id: ID!, $input: DeclineIntroductionInput!) {\n  declineIntroduction(id: $id, input: $input) {\n    ...IntroductionInFull\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  concept {\n    id\n    title\n    __typename\n  }\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  company {\n    mailsArrive\n    __typename\n  }\n  solver {\n    mailsArrive\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const TakeAcceptanceBack = /* @__PURE__ */ trusted<
  TakeAcceptanceBackMutation,
  TakeAcceptanceBackMutationVariables
>(
  'e57194e4abee3b0614e2a08dbc33d850a79e1388dbaa54425a564a380cedc670',
  import.meta.env.DEV
    ? 'mutation TakeAcceptanceBack($id: ID!) {\n  takeAcceptanceBack(id: $id) {\n    ...IntroductionInFull\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  concept {\n    id\n    title\n    __typename\n  }\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  company {\n    mailsArrive\n    __typename\n  }\n  solver {\n    mailsArrive\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
