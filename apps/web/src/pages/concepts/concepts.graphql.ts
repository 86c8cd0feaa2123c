// Generated from concepts.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type ConceptGate,
  type ConceptStage,
  type ConceptStatus,
  type GateState,
} from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ConceptInListFragment = {
  __typename: 'Concept';
  id: string;
  title: string;
  promise: string;
  stage: ConceptStage;
  status: ConceptStatus;
  gate: ConceptGate | null;
  gateState: GateState | null;
  activeAt: string;
  carrier: { __typename: 'Person'; id: string; name: string } | null;
  viewerCan: { __typename: 'ConceptPermissions'; answer: boolean };
};

export type ConceptsOfStageFragment = {
  __typename: 'ConceptConnection';
  totalCount: number;
  pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{ __typename: 'Concept' } & ConceptInListFragment>;
};

export type ConceptsByStageQueryVariables = Exact<{
  statuses?: Array<ConceptStatus> | ConceptStatus | null | undefined;
  mine: boolean;
}>;

export type ConceptsByStageQuery = {
  idea: { __typename: 'ConceptConnection' } & ConceptsOfStageFragment;
  concept: { __typename: 'ConceptConnection' } & ConceptsOfStageFragment;
  business_model: { __typename: 'ConceptConnection' } & ConceptsOfStageFragment;
  prototype: { __typename: 'ConceptConnection' } & ConceptsOfStageFragment;
  in_homes: { __typename: 'ConceptConnection' } & ConceptsOfStageFragment;
};

export type ConceptsInStageQueryVariables = Exact<{
  stage: ConceptStage;
  statuses?: Array<ConceptStatus> | ConceptStatus | null | undefined;
  mine: boolean;
  after?: string | null | undefined;
}>;

export type ConceptsInStageQuery = {
  concepts: { __typename: 'ConceptConnection' } & ConceptsOfStageFragment;
};

export const ConceptsByStage = /* @__PURE__ */ trusted<ConceptsByStageQuery, ConceptsByStageQueryVariables>(
  '93d7866c966c47d3f506f89b2af97b98956318ba153d7eb1ef047882f205cff2',
  import.meta.env.DEV
    ? 'query ConceptsByStage($statuses: [ConceptStatus!], $mine: Boolean!) {\n  idea: concepts(stage: idea, statuses: $statuses, mine: $mine, first: 5) {\n    ...ConceptsOfStage\n    __typename\n  }\n  concept: concepts(stage: concept, statuses: $statuses, mine: $mine, first: 5) {\n    ...ConceptsOfStage\n    __typename\n  }\n  business_model: concepts(\n    stage: business_model\n    statuses: $statuses\n    mine: $mine\n    first: 5\n  ) {\n    ...ConceptsOfStage\n    __typename\n  }\n  prototype: concepts(\n    stage: prototype\n    statuses: $statuses\n    mine: $mine\n    first: 5\n  ) {\n    ...ConceptsOfStage\n    __typename\n  }\n  in_homes: concepts(stage: in_homes, statuses: $statuses, mine: $mine, first: 5) {\n    ...ConceptsOfStage\n    __typename\n  }\n}\n\nfragment ConceptsOfStage on ConceptConnection {\n  totalCount\n  pageInfo {\n    hasNextPage\n    endCursor\n    __typename\n  }\n  nodes {\n    ...ConceptInList\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInList on Concept {\n  id\n  title\n  promise\n  stage\n  status\n  gate\n  gateState\n  activeAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    answer\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ConceptsInStage = /* @__PURE__ */ trusted<ConceptsInStageQuery, ConceptsInStageQueryVariables>(
  '6c5f263efaa3aca1e58cac4d7e34b55e4fd2bd21e29305f866ffb8aedeb80eea',
  import.meta.env.DEV
    ? 'query ConceptsInStage($stage: ConceptStage!, $statuses: [ConceptStatus!], $mine: Boolean!, $after: String) {\n  concepts(\n    stage: $stage\n    statuses: $statuses\n    mine: $mine\n    first: 20\n    after: $after\n  ) {\n    ...ConceptsOfStage\n    __typename\n  }\n}\n\nfragment ConceptsOfStage on ConceptConnection {\n  totalCount\n  pageInfo {\n    hasNextPage\n    endCursor\n    __typename\n  }\n  nodes {\n    ...ConceptInList\n    __typename\n  }\n  __typename\n}\n\nfragment ConceptInList on Concept {\n  id\n  title\n  promise\n  stage\n  status\n  gate\n  gateState\n  activeAt\n  carrier {\n    id\n    name\n    __typename\n  }\n  viewerCan {\n    answer\n    __typename\n  }\n  __typename\n}'
    : '',
);
