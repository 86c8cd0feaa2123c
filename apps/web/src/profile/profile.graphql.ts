// Generated from profile.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type AbsenceInput,
  type CalendarKind,
  type IdeaInput,
  type PeriodKind,
  type Signature,
  type SolverHintTopic,
  type SolverInput,
  type SolverKind,
  type SolverSetting,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../api/index.js';
import { type ProfileTagFragment } from './tags/tags.graphql.js';
import { type PlaceFragment } from './territories/territories.graphql.js';
import { type SupervisedFragment } from '../supervision/supervision.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MyProfilesQueryVariables = Exact<{ [key: string]: never }>;

export type MyProfilesQuery = { mySolvers: Array<{ __typename: 'Solver' } & ProfileFragment> };

export type ProfileFragment = {
  __typename: 'Solver';
  id: string;
  version: number;
  kind: SolverKind;
  setting: SolverSetting | null;
  name: string;
  headline: string;
  description: string;
  availability: string | null;
  website: string | null;
  siren: string | null;
  contactEmail: string | null;
  contactRefusedAt: string | null;
  keywords: Array<string>;
  worksRemotely: boolean;
  monthlyCap: number;
  introductionsLeft: number | null;
  paused: boolean;
  away: boolean;
  awayFrom: string | null;
  awayUntil: string | null;
  awayKind: CalendarKind | null;
  complete: boolean;
  hiddenAt: string | null;
  hiddenReason: string | null;
  tags: Array<{ __typename: 'Tag' } & ProfileTagFragment>;
  territories: Array<{ __typename: 'Territory' } & PlaceFragment>;
  calendar: Array<{
    __typename: 'SolverPeriod';
    id: string;
    kind: PeriodKind;
    from: string;
    until: string;
    away: boolean;
  }>;
  hints: Array<{ __typename: 'SolverHint'; about: SolverHintTopic; required: boolean; sentence: string }>;
  ideas: Array<{ __typename: 'Idea' } & ProfileIdeaFragment>;
  organisation: { __typename: 'Organisation'; id: string; name: string } | null;
  supervision: ({ __typename: 'Supervision' } & SupervisedFragment) | null;
};

export type ProfileIdeaFragment = {
  __typename: 'Idea';
  id: string;
  title: string;
  description: string;
  attribution: string | null;
  hiddenAt: string | null;
  hiddenReason: string | null;
  cosignature: { __typename: 'Cosignature'; state: Signature; at: string; reason: string | null } | null;
};

export type CreateProfileMutationVariables = Exact<{
  key: string;
  kind: SolverKind;
  organisationId?: string | null | undefined;
  input: SolverInput;
}>;

export type CreateProfileMutation = {
  createSolver:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export type UpdateProfileMutationVariables = Exact<{
  id: string;
  version: number;
  input: SolverInput;
}>;

export type UpdateProfileMutation = {
  updateSolver:
    | ({
        __typename: 'Conflict';
        current: { __typename: 'CurrentVersion'; changedAt: string; changedBy: string | null } | null;
      } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export type AddIdeaMutationVariables = Exact<{
  solverId: string;
  input: IdeaInput;
  key: string;
}>;

export type AddIdeaMutation = {
  addIdea:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export type UpdateIdeaMutationVariables = Exact<{
  id: string;
  input: IdeaInput;
}>;

export type UpdateIdeaMutation = {
  updateIdea:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export type RemoveIdeaMutationVariables = Exact<{
  id: string;
}>;

export type RemoveIdeaMutation = {
  removeIdea:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export type PauseProfileMutationVariables = Exact<{
  id: string;
}>;

export type PauseProfileMutation = {
  pauseSolver:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export type ResumeProfileMutationVariables = Exact<{
  id: string;
}>;

export type ResumeProfileMutation = {
  resumeSolver:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export type SetProfileAbsenceMutationVariables = Exact<{
  id: string;
  absence?: AbsenceInput | null | undefined;
}>;

export type SetProfileAbsenceMutation = {
  setAbsence:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment)
    | ({ __typename: 'Solver' } & ProfileFragment);
};

export const MyProfiles = /* @__PURE__ */ trusted<MyProfilesQuery, MyProfilesQueryVariables>(
  '31872dbf8951aff9f818ac4c920654aec3e0203fd7a1613083c57b05d3d3ca31',
  import.meta.env.DEV
    ? 'query MyProfiles {\n  mySolvers {\n    ...Profile\n    __typename\n  }\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CreateProfile = /* @__PURE__ */ trusted<CreateProfileMutation, CreateProfileMutationVariables>(
  '269861058ebbdefb370cefb0227b9d787fd8cacda778860e4e0706c9b23758d2',
  import.meta.env.DEV
    ? 'mutation CreateProfile($key: ID!, $kind: SolverKind!, $organisationId: ID, $input: SolverInput!) {\n  createSolver(\n    key: $key\n    kind: $kind\n    organisationId: $organisationId\n    input: $input\n  ) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateProfile = /* @__PURE__ */ trusted<UpdateProfileMutation, UpdateProfileMutationVariables>(
  'a771a26debdc6f685e80ee67dbdaa4ec01e2b6d71390952137f8633327cedb55',
  import.meta.env.DEV
    ? 'mutation UpdateProfile($id: ID!, $version: Int!, $input: SolverInput!) {\n  updateSolver(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Conflict {\n      current {\n        changedAt\n        changedBy\n        __typename\n      }\n      __typename\n    }\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddIdea = /* @__PURE__ */ trusted<AddIdeaMutation, AddIdeaMutationVariables>(
  '41e5c1f5a0a74294f099d98c6dffbf408eafcbdb01e4b30ba48665236527e684',
  import.meta.env.DEV
    ? 'mutation AddIdea($solverId: ID!, $input: IdeaInput!, $key: ID!) {\n  addIdea(solverId: $solverId, input: $input, key: $key) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateIdea = /* @__PURE__ */ trusted<UpdateIdeaMutation, UpdateIdeaMutationVariables>(
  'b8f145fb9b9b87781d96a26c1d2834f65acec3396e4f524dc4eee9da66b572c1',
  import.meta.env.DEV
    ? 'mutation UpdateIdea($id: ID!, $input: IdeaInput!) {\n  updateIdea(id: $id, input: $input) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveIdea = /* @__PURE__ */ trusted<RemoveIdeaMutation, RemoveIdeaMutationVariables>(
  '219fdf82ffaf4ba99f6a16260ad325839ad01d9d74f2c3a7d3766395adcf5205',
  import.meta.env.DEV
    ? 'mutation RemoveIdea($id: ID!) {\n  removeIdea(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PauseProfile = /* @__PURE__ */ trusted<PauseProfileMutation, PauseProfileMutationVariables>(
  'b243533430e0dd87cf13fd851c7fba5f350a1a10fed35aafa4766ad6d5364143',
  import.meta.env.DEV
    ? 'mutation PauseProfile($id: ID!) {\n  pauseSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ResumeProfile = /* @__PURE__ */ trusted<ResumeProfileMutation, ResumeProfileMutationVariables>(
  '2e3c66dd09fd674f661b9fd2faaf90ba86ca11857d39871cc835b626f3a996d1',
  import.meta.env.DEV
    ? 'mutation ResumeProfile($id: ID!) {\n  resumeSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetProfileAbsence = /* @__PURE__ */ trusted<
  SetProfileAbsenceMutation,
  SetProfileAbsenceMutationVariables
>(
  'f5fdd931bd6fb15f8abf5d2d70351118f97f69797fed1a8583196b95f90c14cf',
  import.meta.env.DEV
    ? 'mutation SetProfileAbsence($id: ID!, $absence: AbsenceInput) {\n  setAbsence(id: $id, absence: $absence) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
