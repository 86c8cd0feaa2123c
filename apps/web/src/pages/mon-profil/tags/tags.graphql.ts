// Generated from tags.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TagsToChooseQueryVariables = Exact<{ [key: string]: never }>;

export type TagsToChooseQuery = {
  themes: { __typename: 'TagConnection'; nodes: Array<{ __typename: 'Tag' } & TagToChooseFragment> };
  skills: { __typename: 'TagConnection'; nodes: Array<{ __typename: 'Tag' } & TagToChooseFragment> };
  technologies: { __typename: 'TagConnection'; nodes: Array<{ __typename: 'Tag' } & TagToChooseFragment> };
  audiences: { __typename: 'TagConnection'; nodes: Array<{ __typename: 'Tag' } & TagToChooseFragment> };
  trades: { __typename: 'TagConnection'; nodes: Array<{ __typename: 'Tag' } & TagToChooseFragment> };
  activities: { __typename: 'TagConnection'; nodes: Array<{ __typename: 'Tag' } & TagToChooseFragment> };
};

export type TagsMeantQueryVariables = Exact<{
  search: string;
}>;

export type TagsMeantQuery = {
  tags: { __typename: 'TagConnection'; nodes: Array<{ __typename: 'Tag'; reference: string }> };
};

export type ProfileTagFragment = { __typename: 'Tag'; id: string; reference: string; label: string };

export type TagToChooseFragment = {
  __typename: 'Tag';
  id: string;
  reference: string;
  label: string;
  synonyms: Array<string>;
};

export const TagsToChoose = /* @__PURE__ */ trusted<TagsToChooseQuery, TagsToChooseQueryVariables>(
  '6ebae9f13bbc005e0260c18a090be2abc348bcee265d3a86eae89c2b8d4b4448',
  import.meta.env.DEV
    ? 'query TagsToChoose {\n  themes: tags(facet: theme, first: 100) {\n    nodes {\n      ...TagToChoose\n      __typename\n    }\n    __typename\n  }\n  skills: tags(facet: skill, first: 100) {\n    nodes {\n      ...TagToChoose\n      __typename\n    }\n    __typename\n  }\n  technologies: tags(facet: technology, first: 100) {\n    nodes {\n      ...TagToChoose\n      __typename\n    }\n    __typename\n  }\n  audiences: tags(facet: audience, first: 100) {\n    nodes {\n      ...TagToChoose\n      __typename\n    }\n    __typename\n  }\n  trades: tags(facet: trade, first: 100) {\n    nodes {\n      ...TagToChoose\n      __typename\n    }\n    __typename\n  }\n  activities: tags(facet: activity, first: 100) {\n    nodes {\n      ...TagToChoose\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment TagToChoose on Tag {\n  id\n  reference\n  label\n  synonyms\n  __typename\n}'
    : '',
);
export const TagsMeant = /* @__PURE__ */ trusted<TagsMeantQuery, TagsMeantQueryVariables>(
  '15e2428fa80095f651da65d70f57dcf7fc23c428255b06caf6f65da780e11c62',
  import.meta.env.DEV
    ? 'query TagsMeant($search: String!) {\n  tags(search: $search, first: 30) {\n    nodes {\n      reference\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
