// Generated from public-concepts.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type ConceptStage } from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PublicConceptInListFragment = {
  __typename: 'PublicConcept';
  id: string;
  title: string;
  promise: string;
  stage: ConceptStage;
  stageSince: string;
  carrier: string;
  organisations: Array<string>;
  homes: number | null;
};

export type PublicConceptsQueryVariables = Exact<{
  stage?: ConceptStage | null | undefined;
  tag?: string | null | undefined;
  territory?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type PublicConceptsQuery = {
  publicConcepts: {
    __typename: 'PublicConceptConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{ __typename: 'PublicConcept' } & PublicConceptInListFragment>;
  };
};

export type OnePublicConceptQueryVariables = Exact<{
  id: string;
}>;

export type OnePublicConceptQuery = {
  publicConcept: {
    __typename: 'PublicConcept';
    results: string;
    tags: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  } & PublicConceptInListFragment;
};

export const PublicConcepts = /* @__PURE__ */ trusted<PublicConceptsQuery, PublicConceptsQueryVariables>(
  '40fa4adb7fc90f93f188ac0ecb9fb1a20f2a28116222db29a52eddaf606ee4ed',
  import.meta.env.DEV
    ? 'query PublicConcepts($stage: ConceptStage, $tag: String, $territory: String, $after: String) {\n  publicConcepts(\n    stage: $stage\n    tag: $tag\n    territory: $territory\n    first: 20\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    nodes {\n      ...PublicConceptInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment PublicConceptInList on PublicConcept {\n  id\n  title\n  promise\n  stage\n  stageSince\n  carrier\n  organisations\n  homes\n  __typename\n}'
    : '',
);
export const OnePublicConcept = /* @__PURE__ */ trusted<
  OnePublicConceptQuery,
  OnePublicConceptQueryVariables
>(
  'ffbf40a901872592bf93cc4156541d5cb0c96a839c17600011f6edcd5464138e',
  import.meta.env.DEV
    ? 'query OnePublicConcept($id: ID!) {\n  publicConcept(id: $id) {\n    ...PublicConceptInList\n    results\n    tags {\n      id\n      reference\n      label\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment PublicConceptInList on PublicConcept {\n  id\n  title\n  promise\n  stage\n  stageSince\n  carrier\n  organisations\n  homes\n  __typename\n}'
    : '',
);
