// Generated from opened.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type NoteNeedOpenedMutationVariables = Exact<{
  id: string;
}>;

export type NoteNeedOpenedMutation = { noteNeedOpened: boolean };

export const NoteNeedOpened = /* @__PURE__ */ trusted<
  NoteNeedOpenedMutation,
  NoteNeedOpenedMutationVariables
>(
  '4c470ac01ee52762bbab8f1b3c584188e801cbad0cb9a7a666ccf530b1fe8949',
  import.meta.env.DEV ? 'mutation NoteNeedOpened($id: ID!) {\n  noteNeedOpened(id: $id)\n}' : '',
);
