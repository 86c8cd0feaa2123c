// Generated from follow-up.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type FollowUpAnswerInput } from '../../../ui/api/schema-types.js';
import { type IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import {
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AnswerFollowUpMutationVariables = Exact<{
  id: string;
  input: FollowUpAnswerInput;
}>;

export type AnswerFollowUpMutation = {
  answerFollowUp:
    | {
        __typename: 'FollowUp';
        id: string;
        introduction: { __typename: 'Introduction' } & IntroductionInFullFragment;
      }
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment);
};

export const AnswerFollowUp = /* @__PURE__ */ trusted<
  AnswerFollowUpMutation,
  AnswerFollowUpMutationVariables
>(
  '9f794536322f998c2e7e95bd6f11ee414a1e90d992ae06181b84f3bcdfd284e6',
  import.meta.env.DEV
    ? 'mutation AnswerFollowUp($id: ID!, $input: FollowUpAnswerInput!) {\n  answerFollowUp(id: $id, input: $input) {\n    ... on FollowUp {\n      id\n      introduction {\n        ...IntroductionInFull\n        __typename\n      }\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment IntroductionInFull on Introduction {\n  ...IntroductionInShort\n  withdrawalReason\n  concept {\n    id\n    title\n    __typename\n  }\n  noteToCompany\n  noteToSolver\n  calendarUrl\n  calledOffMeeting {\n    at\n    by\n    note\n    __typename\n  }\n  need {\n    description\n    neededBy\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  company {\n    mailsArrive\n    __typename\n  }\n  solver {\n    mailsArrive\n    headline\n    description\n    worksRemotely\n    ideas {\n      id\n      title\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  solverTeaser {\n    worksRemotely\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n  companyReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  solverReply {\n    at\n    declineReason\n    declineNote\n    __typename\n  }\n  companyContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  solverContacts {\n    name\n    email\n    supervises\n    __typename\n  }\n  __typename\n}\n\nfragment IntroductionInShort on Introduction {\n  id\n  state\n  summary\n  accordingTo\n  awaitsConfirmation\n  viewerSide\n  replyDueOn\n  lapsesOn\n  settledAt\n  metOn\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    kind\n    setting\n    __typename\n  }\n  solverTeaser {\n    kind\n    setting\n    __typename\n  }\n  companyReply {\n    answer\n    __typename\n  }\n  solverReply {\n    answer\n    __typename\n  }\n  meeting {\n    at\n    place\n    link\n    __typename\n  }\n  proposedTimes {\n    id\n    at\n    by\n    place\n    link\n    __typename\n  }\n  followUps {\n    id\n    side\n    dueOn\n    askedAt\n    answeredAt\n    happened\n    outcome\n    note\n    viewerCan {\n      answer\n      __typename\n    }\n    __typename\n  }\n  conversations {\n    channel\n    takesMessages\n    unread\n    lastMessageAt\n    __typename\n  }\n  viewerCan {\n    accept\n    decline\n    takeBack\n    planMeeting\n    proposeTimes\n    chooseTime\n    callOffMeeting\n    markMet\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
