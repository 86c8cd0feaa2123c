// Generated from profile.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type AbsenceInput,
  type IdeaInput,
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
  complete: boolean;
  hiddenAt: string | null;
  hiddenReason: string | null;
  tags: Array<{ __typename: 'Tag' } & ProfileTagFragment>;
  territories: Array<{ __typename: 'Territory' } & PlaceFragment>;
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
  '365d92ba54dc1bf5bed2845f59cb38be5d00644274474e8563c9eac8fc6008d2',
  import.meta.env.DEV
    ? 'query MyProfiles {\n  mySolvers {\n    ...Profile\n    __typename\n  }\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CreateProfile = /* @__PURE__ */ trusted<CreateProfileMutation, CreateProfileMutationVariables>(
  '61f073fe06a451e745a7b619af427655cd2687dd206efd42a4068f5644312c66',
  import.meta.env.DEV
    ? 'mutation CreateProfile($key: ID!, $kind: SolverKind!, $organisationId: ID, $input: SolverInput!) {\n  createSolver(\n    key: $key\n    kind: $kind\n    organisationId: $organisationId\n    input: $input\n  ) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateProfile = /* @__PURE__ */ trusted<UpdateProfileMutation, UpdateProfileMutationVariables>(
  'bf8061dbd825a24273df9c112a8bda765da7a0e27ba15c7c17e843396967daa3',
  import.meta.env.DEV
    ? 'mutation UpdateProfile($id: ID!, $version: Int!, $input: SolverInput!) {\n  updateSolver(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Conflict {\n      current {\n        changedAt\n        changedBy\n        __typename\n      }\n      __typename\n    }\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddIdea = /* @__PURE__ */ trusted<AddIdeaMutation, AddIdeaMutationVariables>(
  '17fc988eb9701d23c1ffba1777d9c588889d7a05ee3500a0abdc160cb4f01d71',
  import.meta.env.DEV
    ? 'mutation AddIdea($solverId: ID!, $input: IdeaInput!, $key: ID!) {\n  addIdea(solverId: $solverId, input: $input, key: $key) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateIdea = /* @__PURE__ */ trusted<UpdateIdeaMutation, UpdateIdeaMutationVariables>(
  '1436d2b863d4621521d4aac63a180483ad810fc8e535d3c3a7840ab3906c9663',
  import.meta.env.DEV
    ? 'mutation UpdateIdea($id: ID!, $input: IdeaInput!) {\n  updateIdea(id: $id, input: $input) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveIdea = /* @__PURE__ */ trusted<RemoveIdeaMutation, RemoveIdeaMutationVariables>(
  'dc10a8151ffec1e5fd3c49bd3f711eb1f1931724a0da7516a25c6502095abf7e',
  import.meta.env.DEV
    ? 'mutation RemoveIdea($id: ID!) {\n  removeIdea(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PauseProfile = /* @__PURE__ */ trusted<PauseProfileMutation, PauseProfileMutationVariables>(
  '542d78daa79e7f28e5a8af671f62300de92ab7acf262039991de45f2538d8c5a',
  import.meta.env.DEV
    ? 'mutation PauseProfile($id: ID!) {\n  pauseSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ResumeProfile = /* @__PURE__ */ trusted<ResumeProfileMutation, ResumeProfileMutationVariables>(
  '86539fa7d82b567c04d621ac587d74b1b3fb44cf3d7e75f140259e5d8bb97a97',
  import.meta.env.DEV
    ? 'mutation ResumeProfile($id: ID!) {\n  resumeSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetProfileAbsence = /* @__PURE__ */ trusted<
  SetProfileAbsenceMutation,
  SetProfileAbsenceMutationVariables
>(
  'c6d818d576568af66a518a62d785c40fe8bd259f51b92323f3488b49f70dcdec',
  import.meta.env.DEV
    ? 'mutation SetProfileAbsence($id: ID!, $absence: AbsenceInput) {\n  setAbsence(id: $id, absence: $absence) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
