// Generated from files.graphql and the schema by `npm run web:documents`; do not edit.
import { type FileKind, type FileReadiness } from '../../ui/api/schema-types.js';
export type FileShownFragment = {
  __typename: 'StoredFile';
  id: string;
  name: string;
  kind: FileKind;
  size: number;
  readiness: FileReadiness;
  scanned: boolean;
  path: string | null;
};
