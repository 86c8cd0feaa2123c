// Generated from new-concept.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type IntroductionState, type StartConceptInput } from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type NeedForConceptFragment = {
  __typename: 'Need';
  id: string;
  title: string;
  description: string;
  tags: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
  organisation: { __typename: 'Organisation'; id: string; name: string } | null;
};

export type ConceptFromIntroductionQueryVariables = Exact<{
  id: string;
}>;

export type ConceptFromIntroductionQuery = {
  introduction: {
    __typename: 'Introduction';
    id: string;
    state: IntroductionState;
    need: { __typename: 'Need' } & NeedForConceptFragment;
    solver: {
      __typename: 'Solver';
      id: string;
      name: string;
      ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
    } | null;
    concept: { __typename: 'Concept'; id: string } | null;
  };
};

export type ConceptFromNeedQueryVariables = Exact<{
  id: string;
}>;

export type ConceptFromNeedQuery = {
  need: {
    __typename: 'Need';
    pool: {
      __typename: 'NeedPool';
      id: string;
      needs: Array<{ __typename: 'Need' } & NeedForConceptFragment>;
    } | null;
  } & NeedForConceptFragment;
  matchesOfNeed: {
    __typename: 'MatchConnection';
    nodes: Array<{
      __typename: 'Match';
      id: string;
      solver: {
        __typename: 'Solver';
        id: string;
        name: string;
        ideas: Array<{ __typename: 'Idea'; id: string; title: string }>;
      };
    }>;
  };
};

export type StartConceptMutationVariables = Exact<{
  input: StartConceptInput;
  key?: string | null | undefined;
}>;

export type StartConceptMutation = {
  startConcept:
    | { __typename: 'Concept'; id: string }
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const ConceptFromIntroduction = /* @__PURE__ */ trusted<
  ConceptFromIntroductionQuery,
  ConceptFromIntroductionQueryVariables
>(
  '6f9e509c005303a62ade739b7bb41f9c3890ebb31a1ea81ee61a9d58e4bd4bc1',
  import.meta.env.DEV
    ? 'query ConceptFromIntroduction($id: ID!) {\n  introduction(id: $id) {\n    id\n    state\n    need {\n      ...NeedForConcept\n      __typename\n    }\n    solver {\n      id\n      name\n      ideas {\n        id\n        title\n        __typename\n      }\n      __typename\n    }\n    concept {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedForConcept on Need {\n  id\n  title\n  description\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ConceptFromNeed = /* @__PURE__ */ trusted<ConceptFromNeedQuery, ConceptFromNeedQueryVariables>(
  '7ebcec6be25978e21938d741f5941174aefbf9acd5a3d9a0656ab423542e4d30',
  import.meta.env.DEV
    ? 'query ConceptFromNeed($id: ID!) {\n  need(id: $id) {\n    ...NeedForConcept\n    pool {\n      id\n      needs {\n        ...NeedForConcept\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  matchesOfNeed(needId: $id, first: 4) {\n    nodes {\n      id\n      solver {\n        id\n        name\n        ideas {\n          id\n          title\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NeedForConcept on Need {\n  id\n  title\n  description\n  tags {\n    id\n    reference\n    label\n    __typename\n  }\n  territories {\n    code\n    name\n    __typename\n  }\n  organisation {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const StartConcept = /* @__PURE__ */ trusted<StartConceptMutation, StartConceptMutationVariables>(
  '8eda51ca0f05a15476e48ffb75b6e5fc4e08c60e16866d2bc7979d13f0419588',
  import.meta.env.DEV
    ? 'mutation StartConcept($input: StartConceptInput!, $key: ID) {\n  startConcept(input: $input, key: $key) {\n    ...WhyNot\n    ... on Concept {\n      id\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
