// Generated from note-form.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import { type DeskSubjectKind } from '../../ui/api/schema-types.js';
import { type NoteOnDeskFragment } from './record.graphql.js';
import {
  type WhyNot_InvalidInput_Fragment,
  type WhyNot_LimitReached_Fragment,
} from '../../ui/api/problem.graphql.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AddNoteMutationVariables = Exact<{
  subject: DeskSubjectKind;
  id: string;
  text: string;
  key?: string | null | undefined;
}>;

export type AddNoteMutation = {
  addNote:
    | ({ __typename: 'DeskNote' } & NoteOnDeskFragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

export const AddNote = /* @__PURE__ */ trusted<AddNoteMutation, AddNoteMutationVariables>(
  'a26ac4255830ed1a8ce99a0d40acad570d3af554f2dc57b4b5438a3cf033d441',
  import.meta.env.DEV
    ? 'mutation AddNote($subject: DeskSubjectKind!, $id: ID!, $text: String!, $key: ID) {\n  addNote(subject: $subject, id: $id, text: $text, key: $key) {\n    ... on DeskNote {\n      ...NoteOnDesk\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment NoteOnDesk on DeskNote {\n  id\n  text\n  writtenAt\n  author {\n    id\n    name\n    __typename\n  }\n  __typename\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
