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
  'd00c3964580126eb74463275ac1d4ae65bec3bb71257284d6a44a43887efcc4d',
  import.meta.env.DEV
    ? 'query MyProfiles {\n  mySolvers {\n    ...Profile\n    __typename\n  }\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CreateProfile = /* @__PURE__ */ trusted<CreateProfileMutation, CreateProfileMutationVariables>(
  'e5a67b51d227177e637186552fd200586149d10fa1eafff3580c1cc4085d5c27',
  import.meta.env.DEV
    ? 'mutation CreateProfile($key: ID!, $kind: SolverKind!, $organisationId: ID, $input: SolverInput!) {\n  createSolver(\n    key: $key\n    kind: $kind\n    organisationId: $organisationId\n    input: $input\n  ) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateProfile = /* @__PURE__ */ trusted<UpdateProfileMutation, UpdateProfileMutationVariables>(
  '1e13dcd5697950c7d736b7974cb99a86ece88fbf4f06c2bf87741a990ca7aac2',
  import.meta.env.DEV
    ? 'mutation UpdateProfile($id: ID!, $version: Int!, $input: SolverInput!) {\n  updateSolver(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Conflict {\n      current {\n        changedAt\n        changedBy\n        __typename\n      }\n      __typename\n    }\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddIdea = /* @__PURE__ */ trusted<AddIdeaMutation, AddIdeaMutationVariables>(
  '4f4fe550fab52cc992f1ae873c54518be27df94a5f4bc27e13ffc82734ba9173',
  import.meta.env.DEV
    ? 'mutation AddIdea($solverId: ID!, $input: IdeaInput!, $key: ID!) {\n  addIdea(solverId: $solverId, input: $input, key: $key) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateIdea = /* @__PURE__ */ trusted<UpdateIdeaMutation, UpdateIdeaMutationVariables>(
  '3e03bbda4daefc9b2a577b022a8b4310847e5c87a058fca0af03d5e4574135b8',
  import.meta.env.DEV
    ? 'mutation UpdateIdea($id: ID!, $input: IdeaInput!) {\n  updateIdea(id: $id, input: $input) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveIdea = /* @__PURE__ */ trusted<RemoveIdeaMutation, RemoveIdeaMutationVariables>(
  '3be788a35b761a68cb8a52de85aadeff12f2dda10bb34c0b7d003af9fa3f9af3',
  import.meta.env.DEV
    ? 'mutation RemoveIdea($id: ID!) {\n  removeIdea(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PauseProfile = /* @__PURE__ */ trusted<PauseProfileMutation, PauseProfileMutationVariables>(
  '1262d0b046e5de92f0464ecc13ac2f5b0b9ebc22bf627298beba6716888d5e4f',
  import.meta.env.DEV
    ? 'mutation PauseProfile($id: ID!) {\n  pauseSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ResumeProfile = /* @__PURE__ */ trusted<ResumeProfileMutation, ResumeProfileMutationVariables>(
  '47416613ca793b9a1536ca9518e91b8b5531fbe9455c5cf5626a839e99e8bea5',
  import.meta.env.DEV
    ? 'mutation ResumeProfile($id: ID!) {\n  resumeSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetProfileAbsence = /* @__PURE__ */ trusted<
  SetProfileAbsenceMutation,
  SetProfileAbsenceMutationVariables
>(
  'b71cdb366568635ab3c682d3469a84f1cc7a750c433df39f433240a9e8184ab1',
  import.meta.env.DEV
    ? 'mutation SetProfileAbsence($id: ID!, $absence: AbsenceInput) {\n  setAbsence(id: $id, absence: $absence) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
