// Generated from joining.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type JoinRequestState } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type RequestToJoinMutationVariables = Exact<{
  siret: string;
}>;

export type RequestToJoinMutation = {
  requestToJoin:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'JoinRequest' } & MyJoinRequestFragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type MyJoinRequestsQueryVariables = Exact<{ [key: string]: never }>;

export type MyJoinRequestsQuery = {
  myJoinRequests: {
    __typename: 'JoinRequestConnection';
    nodes: Array<{ __typename: 'JoinRequest' } & MyJoinRequestFragment>;
  };
};

export type MyJoinRequestFragment = {
  __typename: 'JoinRequest';
  id: string;
  state: JoinRequestState;
  requestedAt: string;
  organisation: { __typename: 'Organisation'; id: string; name: string };
};

export type WithdrawJoinRequestMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawJoinRequestMutation = {
  withdrawJoinRequest:
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'JoinRequest' } & MyJoinRequestFragment);
};

export const RequestToJoin = /* @__PURE__ */ trusted<RequestToJoinMutation, RequestToJoinMutationVariables>(
  'ab6f41c57f04d4020b07ca0fdfcd4b99c858b92b39a06de9a8e40434141d03cb',
  import.meta.env.DEV
    ? 'mutation RequestToJoin($siret: String!) {\n  requestToJoin(siret: $siret) {\n    ...WhyNot\n    ... on JoinRequest {\n      ...MyJoinRequest\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment MyJoinRequest on JoinRequest {\n  id\n  state\n  requestedAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
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
  '654174a8fb49e01633cd8995d4f1643646e53165be6618f0d22f8fb6ce5da093',
  import.meta.env.DEV
    ? 'mutation WithdrawJoinRequest($id: ID!) {\n  withdrawJoinRequest(id: $id) {\n    ...WhyNot\n    ... on JoinRequest {\n      ...MyJoinRequest\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment MyJoinRequest on JoinRequest {\n  id\n  state\n  requestedAt\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
