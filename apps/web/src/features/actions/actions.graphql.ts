// Generated from actions.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type ActionInput,
  type ActionState,
  type ActionSubjectKind,
  type AddActionInput,
} from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ActionRowFragment = {
  __typename: 'Action';
  id: string;
  title: string;
  dueOn: string;
  late: boolean;
  state: ActionState;
  version: number;
  owner: { __typename: 'Person'; id: string; name: string } | null;
  subject: {
    __typename: 'ActionSubject';
    kind: ActionSubjectKind;
    id: string;
    title: string;
    path: string;
  } | null;
  ties: Array<{
    __typename: 'ActionSubject';
    kind: ActionSubjectKind;
    id: string;
    title: string;
    path: string;
  }>;
  viewerCan: { __typename: 'ActionPermissions'; edit: boolean; setState: boolean };
};

export type ActionsOfQueryVariables = Exact<{
  kind: ActionSubjectKind;
  id: string;
  after?: string | null | undefined;
}>;

export type ActionsOfQuery = {
  actions: {
    __typename: 'ActionConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'Action' } & ActionRowFragment>;
  };
};

export type ActionChoicesQueryVariables = Exact<{
  kind: ActionSubjectKind;
  id: string;
}>;

export type ActionChoicesQuery = {
  actionOwners: Array<{ __typename: 'Person'; id: string; name: string }>;
  actionTies: Array<{ __typename: 'ActionSubject'; kind: ActionSubjectKind; id: string; title: string }>;
};

export type AddActionMutationVariables = Exact<{
  input: AddActionInput;
  key: string;
}>;

export type AddActionMutation = {
  addAction:
    | ({ __typename: 'Action' } & ActionRowFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type EditActionMutationVariables = Exact<{
  id: string;
  version: number;
  input: ActionInput;
}>;

export type EditActionMutation = {
  editAction:
    | ({ __typename: 'Action' } & ActionRowFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type SetActionStateMutationVariables = Exact<{
  id: string;
  state: ActionState;
}>;

export type SetActionStateMutation = {
  setActionState:
    | ({ __typename: 'Action' } & ActionRowFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const ActionsOf = /* @__PURE__ */ trusted<ActionsOfQuery, ActionsOfQueryVariables>(
  'bb0bd11ac04f9c9280a05e66023ca9f8d626342f3f08275b24ae52b8b1cd4b8c',
  import.meta.env.DEV
    ? 'query ActionsOf($kind: ActionSubjectKind!, $id: ID!, $after: String) {\n  actions(subjectKind: $kind, subjectId: $id, first: 50, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  subject {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  ties {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ActionChoices = /* @__PURE__ */ trusted<ActionChoicesQuery, ActionChoicesQueryVariables>(
  '48e2f30512523792c235dc397f9b6afb826b94a3d33b59e11f78855e06945c2a',
  import.meta.env.DEV
    ? 'query ActionChoices($kind: ActionSubjectKind!, $id: ID!) {\n  actionOwners(subjectKind: $kind, subjectId: $id) {\n    id\n    name\n    __typename\n  }\n  actionTies(subjectKind: $kind, subjectId: $id) {\n    kind\n    id\n    title\n    __typename\n  }\n}'
    : '',
);
export const AddAction = /* @__PURE__ */ trusted<AddActionMutation, AddActionMutationVariables>(
  'ace6b55fbc7eb17f17e2fdd2517cc5c0710579ad63f87e59956f659d2815a01d',
  import.meta.env.DEV
    ? 'mutation AddAction($input: AddActionInput!, $key: ID!) {\n  addAction(input: $input, key: $key) {\n    ...WhyNot\n    ... on Action {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  subject {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  ties {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditAction = /* @__PURE__ */ trusted<EditActionMutation, EditActionMutationVariables>(
  'c756d17baf7814e4c0720a7057892edf29bfff1165937d1352201c7c65483b7b',
  import.meta.env.DEV
    ? 'mutation EditAction($id: ID!, $version: Int!, $input: ActionInput!) {\n  editAction(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Action {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  subject {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  ties {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetActionState = /* @__PURE__ */ trusted<
  SetActionStateMutation,
  SetActionStateMutationVariables
>(
  '1037f0956c12b3916ba264d44ed5962229a6c0102ab6a2c7ebafc9604b7e349f',
  import.meta.env.DEV
    ? 'mutation SetActionState($id: ID!, $state: ActionState!) {\n  setActionState(id: $id, state: $state) {\n    ...WhyNot\n    ... on Action {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  subject {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  ties {\n    kind\n    id\n    title\n    path\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
