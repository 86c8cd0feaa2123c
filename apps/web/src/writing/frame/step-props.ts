import type { Problem } from '../../api/index.js';
import type { OpenDraft } from '../use-draft.js';
import type { Way } from './frame.js';
import type { WrittenNeedFragment } from '../writing.graphql.js';

export interface StepProps {
  open: OpenDraft;
  way: Way;
  /** As the server has it; undefined: it does not. */
  need?: WrittenNeedFragment | undefined;
}

/** What is wrong with one field, found before anything is sent. */
export const wrongField = (field: string, message: string): Problem => ({
  kind: 'InvalidInput',
  message,
  fields: [{ field, message }],
});
