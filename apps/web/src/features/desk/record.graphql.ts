// Generated from record.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type DeskSubjectKind } from '../../ui/api/schema-types.js';
import {
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type NoteOnDeskFragment = {
  __typename: 'DeskNote';
  id: string;
  text: string;
  writtenAt: string;
  author: { __typename: 'Person'; id: string; name: string } | null;
};

export type NotesOnDeskQueryVariables = Exact<{
  subject: DeskSubjectKind;
  id: string;
}>;

export type NotesOnDeskQuery = {
  notes: {
    __typename: 'DeskNoteConnection';
    totalCount: number;
    nodes: Array<{ __typename: 'DeskNote' } & NoteOnDeskFragment>;
  };
};

export type RemoveNoteMutationVariables = Exact<{
  id: string;
}>;

export type RemoveNoteMutation = {
  removeNote:
    | { __typename: 'DeskNote'; id: string }
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const NotesOnDesk = /* @__PURE__ */ trusted<NotesOnDeskQuery, NotesOnDeskQueryVariables>(
  '3abd4e375e133f633ed0f54d3ed6a58802cca35f8b1c9bccabaefc64c4162cd0',
  import.meta.env.DEV
    ? 'query NotesOnDesk($subject: DeskSubjectKind!, $id: ID!) {\n  notes(subject: $subject, id: $id, first: 50) {\n    totalCount\n    nodes {\n      ...NoteOnDesk\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment NoteOnDesk on DeskNote {\n  id\n  text\n  writtenAt\n  author {\n    id\n    name\n    __typename\n  }\n  __typename\n}'
    : '',
);
export const RemoveNote = /* @__PURE__ */ trusted<RemoveNoteMutation, RemoveNoteMutationVariables>(
  '3baee4405f35601a3ab2742ca0e346ddbd7e1d104d2592d7d980c9179d21dbea',
  import.meta.env.DEV
    ? 'mutation RemoveNote($id: ID!) {\n  removeNote(id: $id) {\n    ... on DeskNote {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
