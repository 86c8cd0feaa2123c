// Generated from profile.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type AbsenceInput,
  type CalendarKind,
  type IdeaInput,
  type PeriodKind,
  type Signature,
  type SolverHintTopic,
  type SolverInput,
  type SolverKind,
  type SolverSetting,
} from '../../ui/api/schema-types.js';
import { type SupervisedFragment } from '../../features/supervision/supervision.graphql.js';
import { type ProfileTagFragment } from './tags/tags.graphql.js';
import { type PlaceFragment } from './territories/territories.graphql.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
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
  'e89c1564572750ac7669e76ad7231df435fb198b42ee41545ade6765c55254cc',
  import.meta.env.DEV
    ? 'query MyProfiles {\n  mySolvers {\n    ...Profile\n    __typename\n  }\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const CreateProfile = /* @__PURE__ */ trusted<CreateProfileMutation, CreateProfileMutationVariables>(
  '20f35f73cebadc609fd64252d05e6a28e64cf1d418a06050ea7d05d846cfb874',
  import.meta.env.DEV
    ? 'mutation CreateProfile($key: ID!, $kind: SolverKind!, $organisationId: ID, $input: SolverInput!) {\n  createSolver(\n    key: $key\n    kind: $kind\n    organisationId: $organisationId\n    input: $input\n  ) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateProfile = /* @__PURE__ */ trusted<UpdateProfileMutation, UpdateProfileMutationVariables>(
  '516522de7e5c94517d71576d855ef95d906dda4a226a8159c0feeb81252de218',
  import.meta.env.DEV
    ? 'mutation UpdateProfile($id: ID!, $version: Int!, $input: SolverInput!) {\n  updateSolver(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Conflict {\n      current {\n        changedAt\n        changedBy\n        __typename\n      }\n      __typename\n    }\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AddIdea = /* @__PURE__ */ trusted<AddIdeaMutation, AddIdeaMutationVariables>(
  '72dfd95a9a3eac4520c4856012904597429052e252c21259f7aa0129fc63a330',
  import.meta.env.DEV
    ? 'mutation AddIdea($solverId: ID!, $input: IdeaInput!, $key: ID!) {\n  addIdea(solverId: $solverId, input: $input, key: $key) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const UpdateIdea = /* @__PURE__ */ trusted<UpdateIdeaMutation, UpdateIdeaMutationVariables>(
  '07b1d23c36b514b8d5260ba05c801cbf99cff8815e124615c77ec8a28a3c32bc',
  import.meta.env.DEV
    ? 'mutation UpdateIdea($id: ID!, $input: IdeaInput!) {\n  updateIdea(id: $id, input: $input) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveIdea = /* @__PURE__ */ trusted<RemoveIdeaMutation, RemoveIdeaMutationVariables>(
  'da995553e0f6a62f91782f5d65a21fccde6a81ae38c76c7bf0853fc40070c57d',
  import.meta.env.DEV
    ? 'mutation RemoveIdea($id: ID!) {\n  removeIdea(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const PauseProfile = /* @__PURE__ */ trusted<PauseProfileMutation, PauseProfileMutationVariables>(
  '0d9c0fd7b43195bfbb59042fa009a435082d60ca3ec7c3ef60dfc6997c184344',
  import.meta.env.DEV
    ? 'mutation PauseProfile($id: ID!) {\n  pauseSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ResumeProfile = /* @__PURE__ */ trusted<ResumeProfileMutation, ResumeProfileMutationVariables>(
  '6aaca297506ecc0194a6db286156f17de5c2b307754e253c3871836bd5b15f5c',
  import.meta.env.DEV
    ? 'mutation ResumeProfile($id: ID!) {\n  resumeSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetProfileAbsence = /* @__PURE__ */ trusted<
  SetProfileAbsenceMutation,
  SetProfileAbsenceMutationVariables
>(
  'd890b1e0338c25be4010269d54b814b9f05a704a4b4281ebb79500dfa32657b6',
  import.meta.env.DEV
    ? 'mutation SetProfileAbsence($id: ID!, $absence: AbsenceInput) {\n  setAbsence(id: $id, absence: $absence) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayUntil\n  awayKind\n  calendar {\n    id\n    kind\n    from\n    until\n    away\n    __typename\n  }\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  supervision {\n    ...Supervised\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  attribution\n  hiddenAt\n  hiddenReason\n  cosignature {\n    state\n    at\n    reason\n    __typename\n  }\n  __typename\n}\n\nfragment Supervised on Supervision {\n  id\n  learner\n  project\n  askedEmail\n  askedAt\n  supervisor {\n    id\n    name\n    __typename\n  }\n  school {\n    id\n    name\n    __typename\n  }\n  minor\n  minorUntil\n  viewerCan {\n    ask\n    end\n    setMinority\n    __typename\n  }\n  __typename\n}'
    : '',
);
