// Generated from profile.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type AbsenceInput,
  type IdeaInput,
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
};

export type ProfileIdeaFragment = {
  __typename: 'Idea';
  id: string;
  title: string;
  description: string;
  hiddenAt: string | null;
  hiddenReason: string | null;
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
  '4115cf993b1454adf207687ca5cf4e1bbca666208e1695604febb2096d240e62',
  import.meta.env.DEV
    ? 'query MyProfiles {\n  mySolvers {\n    ...Profile\n    __typename\n  }\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const CreateProfile = /* @__PURE__ */ trusted<CreateProfileMutation, CreateProfileMutationVariables>(
  '1020c58e601f6548b8d2bb3cddf9756a79e3e1e61b5399d2d61e9114f01ee100',
  import.meta.env.DEV
    ? 'mutation CreateProfile($key: ID!, $kind: SolverKind!, $organisationId: ID, $input: SolverInput!) {\n  createSolver(\n    key: $key\n    kind: $kind\n    organisationId: $organisationId\n    input: $input\n  ) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const UpdateProfile = /* @__PURE__ */ trusted<UpdateProfileMutation, UpdateProfileMutationVariables>(
  'f151d05051c29ca0a0a2dbbb13d4cbe86ebdf8a84f334bf0f4d965dc39dd2740',
  import.meta.env.DEV
    ? 'mutation UpdateProfile($id: ID!, $version: Int!, $input: SolverInput!) {\n  updateSolver(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Conflict {\n      current {\n        changedAt\n        changedBy\n        __typename\n      }\n      __typename\n    }\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const AddIdea = /* @__PURE__ */ trusted<AddIdeaMutation, AddIdeaMutationVariables>(
  '95150adb4e8f09da428cb0edccf3a705df11edaa69bcdca190c4fe55d8f74a06',
  import.meta.env.DEV
    ? 'mutation AddIdea($solverId: ID!, $input: IdeaInput!, $key: ID!) {\n  addIdea(solverId: $solverId, input: $input, key: $key) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const UpdateIdea = /* @__PURE__ */ trusted<UpdateIdeaMutation, UpdateIdeaMutationVariables>(
  '739b520b2609fc62ed3b8106c6a7d62737fca79b8f3210d409b14a6f14715bff',
  import.meta.env.DEV
    ? 'mutation UpdateIdea($id: ID!, $input: IdeaInput!) {\n  updateIdea(id: $id, input: $input) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const RemoveIdea = /* @__PURE__ */ trusted<RemoveIdeaMutation, RemoveIdeaMutationVariables>(
  'fc191f27d302117dafbe4070f0fafe9485d9af9d0f4fa38fa36ec5eed2a929ea',
  import.meta.env.DEV
    ? 'mutation RemoveIdea($id: ID!) {\n  removeIdea(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const PauseProfile = /* @__PURE__ */ trusted<PauseProfileMutation, PauseProfileMutationVariables>(
  'f6a84c9445cdc54a5c7e086a51496e5191323bbbd9d87b1f9a6cb25e360c4d44',
  import.meta.env.DEV
    ? 'mutation PauseProfile($id: ID!) {\n  pauseSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const ResumeProfile = /* @__PURE__ */ trusted<ResumeProfileMutation, ResumeProfileMutationVariables>(
  'b9a3376170b168d273ef8938a81029bea7e982c2a86cde03bcb95190ce0bd592',
  import.meta.env.DEV
    ? 'mutation ResumeProfile($id: ID!) {\n  resumeSolver(id: $id) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
export const SetProfileAbsence = /* @__PURE__ */ trusted<
  SetProfileAbsenceMutation,
  SetProfileAbsenceMutationVariables
>(
  '6a3e8b1f1ccec7cb7bdc9c4bce125147392974c936c5d238d56739f940f85a9f',
  import.meta.env.DEV
    ? 'mutation SetProfileAbsence($id: ID!, $absence: AbsenceInput) {\n  setAbsence(id: $id, absence: $absence) {\n    ...WhyNot\n    ... on Solver {\n      ...Profile\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment Profile on Solver {\n  id\n  version\n  kind\n  setting\n  name\n  headline\n  description\n  availability\n  website\n  siren\n  contactEmail\n  contactRefusedAt\n  keywords\n  tags {\n    ...ProfileTag\n    __typename\n  }\n  territories {\n    ...Place\n    __typename\n  }\n  worksRemotely\n  monthlyCap\n  introductionsLeft\n  paused\n  away\n  awayFrom\n  awayUntil\n  complete\n  hiddenAt\n  hiddenReason\n  hints {\n    about\n    required\n    sentence\n    __typename\n  }\n  ideas {\n    ...ProfileIdea\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment ProfileTag on Tag {\n  id\n  reference\n  label\n  __typename\n}\n\nfragment Place on Territory {\n  code\n  kind\n  name\n  __typename\n}\n\nfragment ProfileIdea on Idea {\n  id\n  title\n  description\n  hiddenAt\n  hiddenReason\n  __typename\n}'
    : '',
);
