// Generated from joining.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type JoinRequestState = 'accepted' | 'open' | 'refused' | 'withdrawn';

export type RequestToJoinMutationVariables = Exact<{
  siret: string;
}>;

export type RequestToJoinMutation = {
  requestToJoin:
    | { __typename: 'Conflict'; message: string }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | ({ __typename: 'JoinRequest' } & MyJoinRequestFragment)
    | { __typename: 'LimitReached'; message: string };
};

export type MyJoinRequestsQueryVariables = Exact<{ [key: string]: never }>;

export type MyJoinRequestsQuery = {
  myJoinRequests: {
    __typename: 'JoinRequestConnection';
    nodes: Array<{ __typename: 'JoinRequest' } & MyJoinRequestFragment>;
  };
};

export type WithdrawJoinRequestMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawJoinRequestMutation = {
  withdrawJoinRequest:
    | { __typename: 'IllegalTransition'; message: string }
    | ({ __typename: 'JoinRequest' } & MyJoinRequestFragment);
};

export type MyJoinRequestFragment = {
  __typename: 'JoinRequest';
  id: string;
  state: JoinRequestState;
  requestedAt: string;
  organisation: { __typename: 'Organisation'; id: string; name: string };
};

export const RequestToJoin = /* @__PURE__ */ trusted<RequestToJoinMutation, RequestToJoinMutationVariables>(
  '63fd1833c1608b483b0ca49a38e7850f358ad86f93871bf0e74d2469e52d60cb',
  import.meta.env.DEV
    ? 'mutation RequestToJoin($siret: String!) {\n  requestToJoin(siret: $siret) {\n    ... on Problem {\n      message\n      __typename\n    }\n    ... on InvalidInput {\n      fields {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n    ... on JoinRequest {\n      ...MyJoinRequest\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment MyJoinRequest on JoinRequest {\n  id\n  state\n  requestedAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MyJoinRequests = /* @__PURE__ */ trusted<MyJoinRequestsQuery, MyJoinRequestsQueryVariables>(
  '88b9aa198a420a6a852927910ab4232dd4f34677ec91eae94063aff4084941ef',
  import.meta.env.DEV
    ? 'query MyJoinRequests {\n  myJoinRequests(first: 10) {\n    nodes {\n      ...MyJoinRequest\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment MyJoinRequest on JoinRequest {\n  id\n  state\n  requestedAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawJoinRequest = /* @__PURE__ */ trusted<
  WithdrawJoinRequestMutation,
  WithdrawJoinRequestMutationVariables
>(
  'cce50a908b679845024453813fb5a3d66aafa3b21bbfb9ed90685be6ada76938',
  import.meta.env.DEV
    ? 'mutation WithdrawJoinRequest($id: ID!) {\n  withdrawJoinRequest(id: $id) {\n    ... on Problem {\n      message\n      __typename\n    }\n    ... on JoinRequest {\n      ...MyJoinRequest\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment MyJoinRequest on JoinRequest {\n  id\n  state\n  requestedAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
