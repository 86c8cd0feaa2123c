// Generated from publishing.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
import { type ConceptPageInput, type ConceptPageState } from '../../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PageInFullFragment = {
  __typename: 'Concept';
  id: string;
  page: {
    __typename: 'ConceptPage';
    number: number;
    state: ConceptPageState;
    title: string;
    promise: string;
    homes: number | null;
    results: string;
    askedAt: string | null;
    awaitsViewer: boolean;
    askedBy: { __typename: 'Person'; id: string; name: string } | null;
    parties: Array<{
      __typename: 'ConceptPageParty';
      agreedAt: string | null;
      refusedAt: string | null;
      person: { __typename: 'Person'; id: string; name: string } | null;
      organisation: { __typename: 'Organisation'; id: string; name: string } | null;
    }>;
    viewerCan: {
      __typename: 'ConceptPagePermissions';
      ask: boolean;
      agree: boolean;
      decline: boolean;
      takeBack: boolean;
    };
  } | null;
};

export type PageOfConceptQueryVariables = Exact<{
  id: string;
}>;

export type PageOfConceptQuery = { concept: { __typename: 'Concept' } & PageInFullFragment };

export type AskForConceptPageMutationVariables = Exact<{
  id: string;
  number: number;
  input: ConceptPageInput;
}>;

export type AskForConceptPageMutation = {
  askForConceptPage:
    | ({ __typename: 'Concept' } & PageInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type AgreeToConceptPageMutationVariables = Exact<{
  id: string;
  number: number;
}>;

export type AgreeToConceptPageMutation = {
  agreeToConceptPage:
    | ({ __typename: 'Concept' } & PageInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type DeclineConceptPageMutationVariables = Exact<{
  id: string;
}>;

export type DeclineConceptPageMutation = {
  declineConceptPage:
    | ({ __typename: 'Concept' } & PageInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export type TakeConceptPageBackMutationVariables = Exact<{
  id: string;
}>;

export type TakeConceptPageBackMutation = {
  takeConceptPageBack:
    | ({ __typename: 'Concept' } & PageInFullFragment)
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const PageOfConcept = /* @__PURE__ */ trusted<PageOfConceptQuery, PageOfConceptQueryVariables>(
  '9864900c6dbd46eb01e20f1d73b9c7c2f82a2264b904aa0ea0760f2b1b489788',
  import.meta.env.DEV
    ? 'query PageOfConcept($id: ID!) {\n  concept(id: $id) {\n    ...PageInFull\n    __typename\n  }\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      refusedAt\n      __typename\n    }\n    awaitsViewer\n    viewerCan {\n      ask\n      agree\n      decline\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskForConceptPage = /* @__PURE__ */ trusted<
  AskForConceptPageMutation,
  AskForConceptPageMutationVariables
>(
  '9c01996887b20430e259093daae341fd353fc7a893d6e868f25334bd6ac53f84',
  import.meta.env.DEV
    ? 'mutation AskForConceptPage($id: ID!, $number: Int!, $input: ConceptPageInput!) {\n  askForConceptPage(id: $id, number: $number, input: $input) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      refusedAt\n      __typename\n    }\n    awaitsViewer\n    viewerCan {\n      ask\n      agree\n      decline\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AgreeToConceptPage = /* @__PURE__ */ trusted<
  AgreeToConceptPageMutation,
  AgreeToConceptPageMutationVariables
>(
  '0e9b41c8860d17eda6be2ff0f330071ea7d0b8a89398344b8400bc4f08857884',
  import.meta.env.DEV
    ? 'mutation AgreeToConceptPage($id: ID!, $number: Int!) {\n  agreeToConceptPage(id: $id, number: $number) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      refusedAt\n      __typename\n    }\n    awaitsViewer\n    viewerCan {\n      ask\n      agree\n      decline\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const DeclineConceptPage = /* @__PURE__ */ trusted<
  DeclineConceptPageMutation,
  DeclineConceptPageMutationVariables
>(
  'cd39bd114b890b4aba3dce2318c117efaf0014b663a2ac1c450c54522520451c',
  import.meta.env.DEV
    ? 'mutation DeclineConceptPage($id: ID!) {\n  declineConceptPage(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      refusedAt\n      __typename\n    }\n    awaitsViewer\n    viewerCan {\n      ask\n      agree\n      decline\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const TakeConceptPageBack = /* @__PURE__ */ trusted<
  TakeConceptPageBackMutation,
  TakeConceptPageBackMutationVariables
>(
  'e814906a358bee60ea42c2b21dcf124e1c2d9b62f32a4f7acb70d21a9a794aa1',
  import.meta.env.DEV
    ? 'mutation TakeConceptPageBack($id: ID!) {\n  takeConceptPageBack(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      refusedAt\n      __typename\n    }\n    awaitsViewer\n    viewerCan {\n      ask\n      agree\n      decline\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
