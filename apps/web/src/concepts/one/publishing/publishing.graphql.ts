// Generated from publishing.graphql and the schema by `npm run web:documents`; do not edit.
import {
  trusted,
  type ConceptPageInput,
  type ConceptPageState,
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../../api/index.js';
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
    askedBy: { __typename: 'Person'; id: string; name: string } | null;
    parties: Array<{
      __typename: 'ConceptPageParty';
      agreedAt: string | null;
      person: { __typename: 'Person'; id: string; name: string } | null;
      organisation: { __typename: 'Organisation'; id: string; name: string } | null;
    }>;
    viewerCan: {
      __typename: 'ConceptPagePermissions';
      ask: boolean;
      agree: boolean;
      withdraw: boolean;
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

export type WithdrawFromConceptPageMutationVariables = Exact<{
  id: string;
}>;

export type WithdrawFromConceptPageMutation = {
  withdrawFromConceptPage:
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
  'b03e9af6e3a03bcb6b5e7ab0bc522ce1e4b418a863b6141317f4bda5345e6d45',
  import.meta.env.DEV
    ? 'query PageOfConcept($id: ID!) {\n  concept(id: $id) {\n    ...PageInFull\n    __typename\n  }\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      __typename\n    }\n    viewerCan {\n      ask\n      agree\n      withdraw\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AskForConceptPage = /* @__PURE__ */ trusted<
  AskForConceptPageMutation,
  AskForConceptPageMutationVariables
>(
  '612043a36d93c0386fb424f3fe72efd360b27f1c641a32ad00cb488d486568a2',
  import.meta.env.DEV
    ? 'mutation AskForConceptPage($id: ID!, $number: Int!, $input: ConceptPageInput!) {\n  askForConceptPage(id: $id, number: $number, input: $input) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      __typename\n    }\n    viewerCan {\n      ask\n      agree\n      withdraw\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const AgreeToConceptPage = /* @__PURE__ */ trusted<
  AgreeToConceptPageMutation,
  AgreeToConceptPageMutationVariables
>(
  'ebf4145379535adc8737ebbebea7ff91514e95f496a7a49840838e406a8ce637',
  import.meta.env.DEV
    ? 'mutation AgreeToConceptPage($id: ID!, $number: Int!) {\n  agreeToConceptPage(id: $id, number: $number) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      __typename\n    }\n    viewerCan {\n      ask\n      agree\n      withdraw\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const WithdrawFromConceptPage = /* @__PURE__ */ trusted<
  WithdrawFromConceptPageMutation,
  WithdrawFromConceptPageMutationVariables
>(
  'ca84390851086d6c4f0651fe57364b020275e4b353df061f096a672cb8975700',
  import.meta.env.DEV
    ? 'mutation WithdrawFromConceptPage($id: ID!) {\n  withdrawFromConceptPage(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      __typename\n    }\n    viewerCan {\n      ask\n      agree\n      withdraw\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const TakeConceptPageBack = /* @__PURE__ */ trusted<
  TakeConceptPageBackMutation,
  TakeConceptPageBackMutationVariables
>(
  '599ae35db79ce10547ee0c18991d8fde10c8ef319aebc9514aa2670dda04c88e',
  import.meta.env.DEV
    ? 'mutation TakeConceptPageBack($id: ID!) {\n  takeConceptPageBack(id: $id) {\n    ...WhyNot\n    ... on Concept {\n      ...PageInFull\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment PageInFull on Concept {\n  id\n  page {\n    number\n    state\n    title\n    promise\n    homes\n    results\n    askedAt\n    askedBy {\n      id\n      name\n      __typename\n    }\n    parties {\n      person {\n        id\n        name\n        __typename\n      }\n      organisation {\n        id\n        name\n        __typename\n      }\n      agreedAt\n      __typename\n    }\n    viewerCan {\n      ask\n      agree\n      withdraw\n      takeBack\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
