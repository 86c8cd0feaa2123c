// Generated from tags.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type Facet, type NewTagInput, type TagInput } from '../../ui/api/schema-types.js';
import {
  type WhyNot_Conflict_Fragment,
  type WhyNot_IllegalTransition_Fragment,
  type WhyNot_InvalidInput_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TagInListFragment = {
  __typename: 'Tag';
  id: string;
  label: string;
  facet: Facet;
  retired: boolean;
  version: number;
  reference: string;
  broader: { __typename: 'Tag'; id: string; reference: string; label: string } | null;
  usage: { __typename: 'TagUsage'; needs: number; solvers: number } | null;
};

export type TagsInListQueryVariables = Exact<{
  facet?: Facet | null | undefined;
  search: string;
  retired: boolean;
}>;

export type TagsInListQuery = {
  tags: {
    __typename: 'TagConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'Tag' } & TagInListFragment>;
  };
};

export type OneTagFragment = {
  __typename: 'Tag';
  id: string;
  reference: string;
  facet: Facet;
  label: string;
  labelFr: string;
  labelEn: string;
  synonymsFr: Array<string>;
  synonymsEn: Array<string>;
  officialCode: string | null;
  retired: boolean;
  version: number;
  broader: { __typename: 'Tag'; id: string; reference: string; label: string } | null;
  narrower: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
  mergedInto: { __typename: 'Tag'; id: string; reference: string; label: string } | null;
  usage: { __typename: 'TagUsage'; needs: number; solvers: number } | null;
  viewerCan: {
    __typename: 'TagPermissions';
    edit: boolean;
    merge: boolean;
    retire: boolean;
    reinstate: boolean;
  };
};

export type OpenedTagQueryVariables = Exact<{
  reference: string;
}>;

export type OpenedTagQuery = { tag: { __typename: 'Tag' } & OneTagFragment };

export type TagsToPickQueryVariables = Exact<{
  facet?: Facet | null | undefined;
  search: string;
}>;

export type TagsToPickQuery = {
  tags: {
    __typename: 'TagConnection';
    nodes: Array<{
      __typename: 'Tag';
      id: string;
      reference: string;
      label: string;
      facet: Facet;
      synonymsFr: Array<string>;
      version: number;
    }>;
  };
};

export type CreateTagMutationVariables = Exact<{
  input: NewTagInput;
}>;

export type CreateTagMutation = {
  createTag:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'Tag' } & OneTagFragment);
};

export type EditTagMutationVariables = Exact<{
  id: string;
  input: TagInput;
  version: number;
}>;

export type EditTagMutation = {
  editTag:
    | ({
        __typename: 'Conflict';
        current: { __typename: 'CurrentVersion'; changedAt: string; changedBy: string | null } | null;
      } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'Tag' } & OneTagFragment);
};

export type MergeTagsMutationVariables = Exact<{
  from: string;
  into: string;
  reason: string;
}>;

export type MergeTagsMutation = {
  mergeTags:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'Tag' } & OneTagFragment);
};

export type RetireTagMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type RetireTagMutation = {
  retireTag:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'Tag' } & OneTagFragment);
};

export type ReinstateTagMutationVariables = Exact<{
  id: string;
  reason: string;
}>;

export type ReinstateTagMutation = {
  reinstateTag:
    | ({ __typename: 'Conflict' } & WhyNot_Conflict_Fragment)
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'Tag' } & OneTagFragment);
};

export const TagsInList = /* @__PURE__ */ trusted<TagsInListQuery, TagsInListQueryVariables>(
  '0aa6699d8345167937194467bc5d7bb06cdc925743678b84623f5c72caba6b00',
  import.meta.env.DEV
    ? 'query TagsInList($facet: Facet, $search: String!, $retired: Boolean!) {\n  tags(facet: $facet, search: $search, retired: $retired, first: 100) {\n    totalCount\n    nodes {\n      ...TagInList\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment TagInList on Tag {\n  id\n  label\n  facet\n  retired\n  version\n  reference\n  broader {\n    id\n    reference\n    label\n    __typename\n  }\n  usage {\n    needs\n    solvers\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const OpenedTag = /* @__PURE__ */ trusted<OpenedTagQuery, OpenedTagQueryVariables>(
  '282fd8cedf4c7380af0ad37cde5bd787352744d09e556f2a2ff93111f34ce7b7',
  import.meta.env.DEV
    ? 'query OpenedTag($reference: String!) {\n  tag(reference: $reference) {\n    ...OneTag\n    __typename\n  }\n}\n\nfragment OneTag on Tag {\n  id\n  reference\n  facet\n  label\n  labelFr\n  labelEn\n  synonymsFr\n  synonymsEn\n  officialCode\n  retired\n  version\n  broader {\n    id\n    reference\n    label\n    __typename\n  }\n  narrower {\n    id\n    reference\n    label\n    __typename\n  }\n  mergedInto {\n    id\n    reference\n    label\n    __typename\n  }\n  usage {\n    needs\n    solvers\n    __typename\n  }\n  viewerCan {\n    edit\n    merge\n    retire\n    reinstate\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const TagsToPick = /* @__PURE__ */ trusted<TagsToPickQuery, TagsToPickQueryVariables>(
  '161fbb9100a8e8543fdf12f0bf823ff49dabed16b4c4ff3c0a3cde48ebae7935',
  import.meta.env.DEV
    ? 'query TagsToPick($facet: Facet, $search: String!) {\n  tags(facet: $facet, search: $search, first: 8) {\n    nodes {\n      id\n      reference\n      label\n      facet\n      synonymsFr\n      version\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const CreateTag = /* @__PURE__ */ trusted<CreateTagMutation, CreateTagMutationVariables>(
  'c94673f39aa2a5ebc5c7c4245486ab36ddb3f9c48fbda7f8c81d90b3cea2f8b1',
  import.meta.env.DEV
    ? 'mutation CreateTag($input: NewTagInput!) {\n  createTag(input: $input) {\n    ...WhyNot\n    ... on Tag {\n      ...OneTag\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OneTag on Tag {\n  id\n  reference\n  facet\n  label\n  labelFr\n  labelEn\n  synonymsFr\n  synonymsEn\n  officialCode\n  retired\n  version\n  broader {\n    id\n    reference\n    label\n    __typename\n  }\n  narrower {\n    id\n    reference\n    label\n    __typename\n  }\n  mergedInto {\n    id\n    reference\n    label\n    __typename\n  }\n  usage {\n    needs\n    solvers\n    __typename\n  }\n  viewerCan {\n    edit\n    merge\n    retire\n    reinstate\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const EditTag = /* @__PURE__ */ trusted<EditTagMutation, EditTagMutationVariables>(
  '347e0b6a2ae043fb26b58c53ebfe72ed6a161d0984af1f2482ebaee2c26cdb44',
  import.meta.env.DEV
    ? 'mutation EditTag($id: ID!, $input: TagInput!, $version: Int!) {\n  editTag(id: $id, input: $input, version: $version) {\n    ...WhyNot\n    ... on Conflict {\n      current {\n        changedAt\n        changedBy\n        __typename\n      }\n      __typename\n    }\n    ... on Tag {\n      ...OneTag\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OneTag on Tag {\n  id\n  reference\n  facet\n  label\n  labelFr\n  labelEn\n  synonymsFr\n  synonymsEn\n  officialCode\n  retired\n  version\n  broader {\n    id\n    reference\n    label\n    __typename\n  }\n  narrower {\n    id\n    reference\n    label\n    __typename\n  }\n  mergedInto {\n    id\n    reference\n    label\n    __typename\n  }\n  usage {\n    needs\n    solvers\n    __typename\n  }\n  viewerCan {\n    edit\n    merge\n    retire\n    reinstate\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const MergeTags = /* @__PURE__ */ trusted<MergeTagsMutation, MergeTagsMutationVariables>(
  '4e2c4f21451a4002ba45c8f5cfe0f00434a6346da8b0bd5c08810cf0a8c14cf4',
  import.meta.env.DEV
    ? 'mutation MergeTags($from: ID!, $into: ID!, $reason: String!) {\n  mergeTags(from: $from, into: $into, reason: $reason) {\n    ...WhyNot\n    ... on Tag {\n      ...OneTag\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OneTag on Tag {\n  id\n  reference\n  facet\n  label\n  labelFr\n  labelEn\n  synonymsFr\n  synonymsEn\n  officialCode\n  retired\n  version\n  broader {\n    id\n    reference\n    label\n    __typename\n  }\n  narrower {\n    id\n    reference\n    label\n    __typename\n  }\n  mergedInto {\n    id\n    reference\n    label\n    __typename\n  }\n  usage {\n    needs\n    solvers\n    __typename\n  }\n  viewerCan {\n    edit\n    merge\n    retire\n    reinstate\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RetireTag = /* @__PURE__ */ trusted<RetireTagMutation, RetireTagMutationVariables>(
  '48eb152ce4503ba188b941c25f0378df233957fc64d1e2c7b985c60670ee29ac',
  import.meta.env.DEV
    ? 'mutation RetireTag($id: ID!, $reason: String!) {\n  retireTag(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Tag {\n      ...OneTag\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OneTag on Tag {\n  id\n  reference\n  facet\n  label\n  labelFr\n  labelEn\n  synonymsFr\n  synonymsEn\n  officialCode\n  retired\n  version\n  broader {\n    id\n    reference\n    label\n    __typename\n  }\n  narrower {\n    id\n    reference\n    label\n    __typename\n  }\n  mergedInto {\n    id\n    reference\n    label\n    __typename\n  }\n  usage {\n    needs\n    solvers\n    __typename\n  }\n  viewerCan {\n    edit\n    merge\n    retire\n    reinstate\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const ReinstateTag = /* @__PURE__ */ trusted<ReinstateTagMutation, ReinstateTagMutationVariables>(
  '0d48b28d29347d35fee078e310f2bf6a5c5b4df0de3539d6246389b43b5ada42',
  import.meta.env.DEV
    ? 'mutation ReinstateTag($id: ID!, $reason: String!) {\n  reinstateTag(id: $id, reason: $reason) {\n    ...WhyNot\n    ... on Tag {\n      ...OneTag\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\n\nfragment OneTag on Tag {\n  id\n  reference\n  facet\n  label\n  labelFr\n  labelEn\n  synonymsFr\n  synonymsEn\n  officialCode\n  retired\n  version\n  broader {\n    id\n    reference\n    label\n    __typename\n  }\n  narrower {\n    id\n    reference\n    label\n    __typename\n  }\n  mergedInto {\n    id\n    reference\n    label\n    __typename\n  }\n  usage {\n    needs\n    solvers\n    __typename\n  }\n  viewerCan {\n    edit\n    merge\n    retire\n    reinstate\n    __typename\n  }\n  __typename\n}'
    : '',
);
