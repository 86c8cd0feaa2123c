// Generated from actions.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type ActionInput,
  type ActionState,
  type ActionSubjectKind,
  type AddActionInput,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../api/index.js';
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

export type ActionOwnersQueryVariables = Exact<{
  kind: ActionSubjectKind;
  id: string;
}>;

export type ActionOwnersQuery = { actionOwners: Array<{ __typename: 'Person'; id: string; name: string }> };

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
  '8be72003166af79b6f02d4242c8a41f17403b17cc48af2acb24435c866bd5145',
  import.meta.env.DEV
    ? 'query ActionsOf($kind: ActionSubjectKind!, $id: ID!, $after: String) {\n  actions(subjectKind: $kind, subjectId: $id, first: 50, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ActionOwners = /* @__PURE__ */ trusted<ActionOwnersQuery, ActionOwnersQueryVariables>(
  '2be43703ea63612fc64f398329d7d297ca27e555ddfc5a68765903812b0aacff',
  import.meta.env.DEV
    ? 'query ActionOwners($kind: ActionSubjectKind!, $id: ID!) {\n  actionOwners(subjectKind: $kind, subjectId: $id) {\n    id\n    name\n    __typename\n  }\n}'
    : '',
);
export const AddAction = /* @__PURE__ */ trusted<AddActionMutation, AddActionMutationVariables>(
  '53b49dbbfa4f1645a0e97734e0ece3079e98108c81a5c69d1e3b8bda048a8abd',
  import.meta.env.DEV
    ? 'mutation AddAction($input: AddActionInput!, $key: ID!) {\n  addAction(input: $input, key: $key) {\n    ...WhyNot\n    ... on Action {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditAction = /* @__PURE__ */ trusted<EditActionMutation, EditActionMutationVariables>(
  '687b2a80f00885bd2239ca42e68b77cb003049c31e4b7eee79ed3c64ce6e3b11',
  import.meta.env.DEV
    ? 'mutation EditAction($id: ID!, $version: Int!, $input: ActionInput!) {\n  editAction(id: $id, version: $version, input: $input) {\n    ...WhyNot\n    ... on Action {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const SetActionState = /* @__PURE__ */ trusted<
  SetActionStateMutation,
  SetActionStateMutationVariables
>(
  '70e7e2008336a02c4c0f5ceea798e91cd5c8850acc1a8c66d40587e24ba38a47',
  import.meta.env.DEV
    ? 'mutation SetActionState($id: ID!, $state: ActionState!) {\n  setActionState(id: $id, state: $state) {\n    ...WhyNot\n    ... on Action {\n      ...ActionRow\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment ActionRow on Action {\n  id\n  title\n  dueOn\n  late\n  state\n  version\n  owner {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    edit\n    setState\n    __typename\n  }\n  __typename\n}'
    : '',
);
