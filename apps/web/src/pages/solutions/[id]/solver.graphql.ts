// Generated from solver.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import {
  type CalendarKind,
  type PeriodKind,
  type SolverKind,
  type SolverSetting,
} from '../../../ui/api/schema-types.js';
import {
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OneSolverQueryVariables = Exact<{
  id: string;
}>;

export type OneSolverQuery = {
  solver: {
    __typename: 'Solver';
    id: string;
    name: string;
    kind: SolverKind;
    setting: SolverSetting | null;
    headline: string;
    description: string;
    availability: string | null;
    away: boolean;
    awayUntil: string | null;
    awayKind: CalendarKind | null;
    paused: boolean;
    claimed: boolean;
    mailsArrive: boolean | null;
    complete: boolean;
    hiddenAt: string | null;
    worksRemotely: boolean;
    website: string | null;
    updatedAt: string;
    calendar: Array<{
      __typename: 'SolverPeriod';
      id: string;
      kind: PeriodKind;
      from: string;
      until: string;
    }>;
    organisation: { __typename: 'Organisation'; id: string; name: string } | null;
    ideas: Array<{
      __typename: 'Idea';
      id: string;
      title: string;
      description: string;
      hiddenAt: string | null;
    }>;
    tags: Array<{ __typename: 'Tag'; id: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
    viewerCan: { __typename: 'SolverPermissions'; edit: boolean };
  };
};

export type NeedsOnlineQueryVariables = Exact<{ [key: string]: never }>;

export type NeedsOnlineQuery = {
  myNeeds: { __typename: 'NeedConnection'; nodes: Array<{ __typename: 'Need'; id: string; title: string }> };
};

export type AskToMeetMutationVariables = Exact<{
  key?: string | null | undefined;
  needId: string;
  solverId: string;
  note: string;
}>;

export type AskToMeetMutation = {
  askForIntroduction:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | { __typename: 'IntroductionRequest'; id: string }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const OneSolver = /* @__PURE__ */ trusted<OneSolverQuery, OneSolverQueryVariables>(
  '36702bfa273609f717b09cd1ceb74535e7f7481622a887acf891f29e1d8c0ab8',
  import.meta.env.DEV
    ? 'query OneSolver($id: ID!) {\n  solver(id: $id) {\n    id\n    name\n    kind\n    setting\n    headline\n    description\n    availability\n    away\n    awayUntil\n    awayKind\n    calendar {\n      id\n      kind\n      from\n      until\n      __typename\n    }\n    paused\n    claimed\n    mailsArrive\n    complete\n    hiddenAt\n    worksRemotely\n    website\n    updatedAt\n    organisation {\n      id\n      name\n      __typename\n    }\n    ideas {\n      id\n      title\n      description\n      hiddenAt\n      __typename\n    }\n    tags {\n      id\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    viewerCan {\n      edit\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const NeedsOnline = /* @__PURE__ */ trusted<NeedsOnlineQuery, NeedsOnlineQueryVariables>(
  '553b202a9bd25fc2b16bfc94c67072098c45fe578b5a64a80e58de0cb875e4da',
  import.meta.env.DEV
    ? 'query NeedsOnline {\n  myNeeds(states: [published], first: 50) {\n    nodes {\n      id\n      title\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const AskToMeet = /* @__PURE__ */ trusted<AskToMeetMutation, AskToMeetMutationVariables>(
  'b96318e3c15bb0f4a045b7a41f8150f24fe210348ce837f1da1bf784aed69d74',
  import.meta.env.DEV
    ? 'mutation AskToMeet($key: ID, $needId: ID!, $solverId: ID!, $note: String!) {\n  askForIntroduction(key: $key, needId: $needId, solverId: $solverId, note: $note) {\n    __typename\n    ... on IntroductionRequest {\n      id\n      __typename\n    }\n    ...WhyNot\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
