// Generated from home.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type Channel,
  type IntroductionState,
  type NeedState,
  type PartySide,
} from '../api/index.js';
import { type NoticeRowFragment } from './notices.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type HomeQueryVariables = Exact<{ [key: string]: never }>;

export type HomeQuery = {
  toAnswer: {
    __typename: 'IntroductionConnection';
    nodes: Array<{ __typename: 'Introduction' } & IntroductionOfHomeFragment>;
  };
  introductions: {
    __typename: 'IntroductionConnection';
    nodes: Array<
      {
        __typename: 'Introduction';
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
      byCurator: boolean;
      expiresAt: string | null;
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
  myNotices: { __typename: 'NoticeConnection'; nodes: Array<{ __typename: 'Notice' } & NoticeRowFragment> };
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

export const Home = /* @__PURE__ */ trusted<HomeQuery, HomeQueryVariables>(
  '6e43d0a113ef203e49881ec4aa74b5b6e23ab9cd7804f3ec0d79c4c8cc963a5f',
  import.meta.env.DEV
    ? 'query Home {\n  toAnswer: myIntroductions(awaitingMe: true, first: 20) {\n    nodes {\n      ...IntroductionOfHome\n      __typename\n    }\n    __typename\n  }\n  introductions: myIntroductions(first: 50) {\n    nodes {\n      ...IntroductionOfHome\n      proposedTimes {\n        id\n        by\n        __typename\n      }\n      conversations {\n        channel\n        unread\n        __typename\n      }\n      viewerCan {\n        planMeeting\n        chooseTime\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  followUpsToAnswer(first: 20) {\n    nodes {\n      id\n      dueOn\n      introduction {\n        ...IntroductionOfHome\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myNeeds(\n    states: [draft, changes_requested, expired, submitted, published]\n    first: 50\n  ) {\n    nodes {\n      id\n      title\n      state\n      byCurator\n      expiresAt\n      __typename\n    }\n    __typename\n  }\n  interestsOnMyNeeds(first: 20) {\n    nodes {\n      id\n      markedAt\n      need {\n        id\n        title\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  myNotices(first: 5) {\n    nodes {\n      ...NoticeRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment IntroductionOfHome on Introduction {\n  id\n  state\n  replyDueOn\n  viewerSide\n  meeting {\n    at\n    __typename\n  }\n  need {\n    id\n    title\n    __typename\n  }\n  company {\n    id\n    name\n    __typename\n  }\n  solver {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment NoticeRow on Notice {\n  id\n  title\n  body\n  link\n  createdAt\n  readAt\n  __typename\n}'
    : '',
);
