// Generated from queues.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type DismissalReason,
  type MatchSide,
  type ReplyAnswer,
  type ReportReason,
  type ReportedKind,
} from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DeskCountsQueryVariables = Exact<{ [key: string]: never }>;

export type DeskCountsQuery = {
  toReview: { __typename: 'NeedConnection'; totalCount: number };
  wantToAnswer: { __typename: 'InterestConnection'; totalCount: number };
  wantToMeet: { __typename: 'IntroductionRequestConnection'; totalCount: number };
  unanswered: { __typename: 'IntroductionConnection'; totalCount: number };
  withoutSolver: { __typename: 'NeedConnection'; totalCount: number };
  silent: { __typename: 'SilentPartyConnection'; totalCount: number };
  atTheirCap: { __typename: 'SolverConnection'; totalCount: number };
  dismissed: { __typename: 'DismissalConnection'; totalCount: number };
  soughtInVain: { __typename: 'UnmetDemandConnection'; totalCount: number };
  reported: { __typename: 'ContentReportConnection'; totalCount: number };
};

export type NeedOfRowFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  organisation: { __typename: 'Organisation'; id: string; name: string } | null;
};

export type NeedsToReviewQueryVariables = Exact<{
  first: number;
}>;

export type NeedsToReviewQuery = {
  rows: {
    __typename: 'NeedConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'Need'; submittedAt: string | null } & NeedOfRowFragment>;
  };
};

export type NeedsWithoutSolverQueryVariables = Exact<{
  first: number;
}>;

export type NeedsWithoutSolverQuery = {
  rows: {
    __typename: 'NeedConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'Need'; publishedAt: string | null } & NeedOfRowFragment>;
  };
};

export type InterestsWaitingQueryVariables = Exact<{
  first: number;
}>;

export type InterestsWaitingQuery = {
  rows: {
    __typename: 'InterestConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'Interest';
      id: string;
      markedAt: string;
      need: { __typename: 'Need' } & NeedOfRowFragment;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
    }>;
  };
};

export type RequestsWaitingQueryVariables = Exact<{
  first: number;
}>;

export type RequestsWaitingQuery = {
  rows: {
    __typename: 'IntroductionRequestConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'IntroductionRequest';
      id: string;
      askedAt: string;
      need: { __typename: 'Need' } & NeedOfRowFragment;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
    }>;
  };
};

export type IntroductionsUnansweredQueryVariables = Exact<{
  first: number;
}>;

export type IntroductionsUnansweredQuery = {
  rows: {
    __typename: 'IntroductionConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'Introduction';
      id: string;
      lapsesOn: string | null;
      need: { __typename: 'Need' } & NeedOfRowFragment;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
      companyReply: { __typename: 'Reply'; answer: ReplyAnswer };
      solverReply: { __typename: 'Reply'; answer: ReplyAnswer };
    }>;
  };
};

export type SilentPartiesQueryVariables = Exact<{
  first: number;
}>;

export type SilentPartiesQuery = {
  rows: {
    __typename: 'SilentPartyConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'SilentParty';
      since: string;
      unanswered: number;
      company: { __typename: 'Organisation'; id: string; name: string } | null;
      solver: { __typename: 'Solver'; id: string; name: string } | null;
    }>;
  };
};

export type SolversAtTheirCapQueryVariables = Exact<{
  first: number;
}>;

export type SolversAtTheirCapQuery = {
  rows: {
    __typename: 'SolverConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'Solver'; id: string; name: string; headline: string; monthlyCap: number }>;
  };
};

export type DismissalsQueryVariables = Exact<{
  first: number;
}>;

export type DismissalsQuery = {
  rows: {
    __typename: 'DismissalConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'Dismissal';
      id: string;
      dismissedAt: string;
      reason: DismissalReason;
      comment: string | null;
      side: MatchSide;
      match: {
        __typename: 'Match';
        id: string;
        need: { __typename: 'Need' } & NeedOfRowFragment;
        solver: { __typename: 'Solver'; id: string; name: string };
      };
    }>;
  };
};

export type SoughtInVainQueryVariables = Exact<{
  first: number;
}>;

export type SoughtInVainQuery = {
  rows: {
    __typename: 'UnmetDemandConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'UnmetDemand';
      label: string;
      lastDay: string;
      searches: number;
      withoutResult: number;
      needCount: number;
      tag: { __typename: 'Tag'; id: string } | null;
      territory: { __typename: 'Territory'; code: string } | null;
      examples: Array<{ __typename: 'UnmetDemandExample'; words: string }>;
    }>;
  };
};

export type ReportedQueryVariables = Exact<{
  first: number;
}>;

export type ReportedQuery = {
  rows: {
    __typename: 'ContentReportConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'ContentReport';
      id: string;
      reportedAt: string;
      kind: ReportedKind;
      reason: ReportReason;
      text: string;
    }>;
  };
};

export const DeskCounts = /* @__PURE__ */ trusted<DeskCountsQuery, DeskCountsQueryVariables>(
  '11d8817b4416c0636fb0db26e4af9c830e61e212091da2af28ebadeedc023bd9',
  import.meta.env.DEV
    ? 'query DeskCounts {\n  toReview: needsToModerate(first: 1) {\n    totalCount\n    __typename\n  }\n  wantToAnswer: interestsWaiting(first: 1) {\n    totalCount\n    __typename\n  }\n  wantToMeet: introductionRequestsWaiting(first: 1) {\n    totalCount\n    __typename\n  }\n  unanswered: introductionsAboutToLapse(first: 1) {\n    totalCount\n    __typename\n  }\n  withoutSolver: needsWithoutCredibleSolver(first: 1) {\n    totalCount\n    __typename\n  }\n  silent: silentParties(first: 1) {\n    totalCount\n    __typename\n  }\n  atTheirCap: solversAtTheirCap(first: 1) {\n    totalCount\n    __typename\n  }\n  dismissed: dismissals(first: 1) {\n    totalCount\n    __typename\n  }\n  soughtInVain: unmetDemand(first: 1) {\n    totalCount\n    __typename\n  }\n  reported: contentReports(first: 1) {\n    totalCount\n    __typename\n  }\n}'
    : '',
);
export const NeedsToReview = /* @__PURE__ */ trusted<NeedsToReviewQuery, NeedsToReviewQueryVariables>(
  '5aa95bc4ec752b226c6ed40097bee86cbe2bcd4596b629ab8050ec4c82c08dbb',
  import.meta.env.DEV
    ? 'query NeedsToReview($first: Int!) {\n  rows: needsToModerate(first: $first) {\n    totalCount\n    nodes {\n      ...NeedOfRow\n      submittedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOfRow on Need {\n  id\n  title\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const NeedsWithoutSolver = /* @__PURE__ */ trusted<
  NeedsWithoutSolverQuery,
  NeedsWithoutSolverQueryVariables
>(
  '0a2beaca2edabf4e0791fd74d05907f60a5de3887bff149d4204dfcd710c2e90',
  import.meta.env.DEV
    ? 'query NeedsWithoutSolver($first: Int!) {\n  rows: needsWithoutCredibleSolver(first: $first) {\n    totalCount\n    nodes {\n      ...NeedOfRow\n      publishedAt\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOfRow on Need {\n  id\n  title\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const InterestsWaiting = /* @__PURE__ */ trusted<
  InterestsWaitingQuery,
  InterestsWaitingQueryVariables
>(
  '9e90795225e816f59fdb7699211707524c358fe51142d6297d3517d665c9f004',
  import.meta.env.DEV
    ? 'query InterestsWaiting($first: Int!) {\n  rows: interestsWaiting(first: $first) {\n    totalCount\n    nodes {\n      id\n      markedAt\n      need {\n        ...NeedOfRow\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOfRow on Need {\n  id\n  title\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RequestsWaiting = /* @__PURE__ */ trusted<RequestsWaitingQuery, RequestsWaitingQueryVariables>(
  'ea4c511b34f11b54643e65465b80f6f55773c4d757a6a37a902a280229d18c9f',
  import.meta.env.DEV
    ? 'query RequestsWaiting($first: Int!) {\n  rows: introductionRequestsWaiting(first: $first) {\n    totalCount\n    nodes {\n      id\n      askedAt\n      need {\n        ...NeedOfRow\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOfRow on Need {\n  id\n  title\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const IntroductionsUnanswered = /* @__PURE__ */ trusted<
  IntroductionsUnansweredQuery,
  IntroductionsUnansweredQueryVariables
>(
  '0b7da6f87dd4a0232950bfe6bc38f88077e2663f098067cc3f44481c4bf97ef1',
  import.meta.env.DEV
    ? 'query IntroductionsUnanswered($first: Int!) {\n  rows: introductionsAboutToLapse(first: $first) {\n    totalCount\n    nodes {\n      id\n      lapsesOn\n      need {\n        ...NeedOfRow\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      companyReply {\n        answer\n        __typename\n      }\n      solverReply {\n        answer\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOfRow on Need {\n  id\n  title\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SilentParties = /* @__PURE__ */ trusted<SilentPartiesQuery, SilentPartiesQueryVariables>(
  'cd852111ddf9a32ef25b5a6aa7af74bc66b589a30c8ba9ec2c94b1f56b5b911b',
  import.meta.env.DEV
    ? 'query SilentParties($first: Int!) {\n  rows: silentParties(first: $first) {\n    totalCount\n    nodes {\n      since\n      unanswered\n      company {\n        id\n        name\n        __typename\n      }\n      solver {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const SolversAtTheirCap = /* @__PURE__ */ trusted<
  SolversAtTheirCapQuery,
  SolversAtTheirCapQueryVariables
>(
  '2ddce6147ef1f2c2893b4b418fad781240d4b8b5698f6edb80c1608eb2a04294',
  import.meta.env.DEV
    ? 'query SolversAtTheirCap($first: Int!) {\n  rows: solversAtTheirCap(first: $first) {\n    totalCount\n    nodes {\n      id\n      name\n      headline\n      monthlyCap\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const Dismissals = /* @__PURE__ */ trusted<DismissalsQuery, DismissalsQueryVariables>(
  'fd067ab1aa77d8183aae7575cbcac8835616e13eddf017901add50e04f48bfed',
  import.meta.env.DEV
    ? 'query Dismissals($first: Int!) {\n  rows: dismissals(first: $first) {\n    totalCount\n    nodes {\n      id\n      dismissedAt\n      reason\n      comment\n      side\n      match {\n        id\n        need {\n          ...NeedOfRow\n          __typename\n        }\n        solver {\n          id\n          name\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedOfRow on Need {\n  id\n  title\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SoughtInVain = /* @__PURE__ */ trusted<SoughtInVainQuery, SoughtInVainQueryVariables>(
  'fb23a13273e9c97615144fc68a6b7b7c56eb76e3f20cb6bcfba495fdff59ad2d',
  import.meta.env.DEV
    ? 'query SoughtInVain($first: Int!) {\n  rows: unmetDemand(first: $first) {\n    totalCount\n    nodes {\n      label\n      lastDay\n      searches\n      withoutResult\n      needCount\n      tag {\n        id\n        __typename\n      }\n      territory {\n        code\n        __typename\n      }\n      examples {\n        words\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const Reported = /* @__PURE__ */ trusted<ReportedQuery, ReportedQueryVariables>(
  'ad2c71854fa90f88e2f5633dd427cdb31caa38bce3e6d45001a48698715a2e70',
  import.meta.env.DEV
    ? 'query Reported($first: Int!) {\n  rows: contentReports(first: $first) {\n    totalCount\n    nodes {\n      id\n      reportedAt\n      kind\n      reason\n      text\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
