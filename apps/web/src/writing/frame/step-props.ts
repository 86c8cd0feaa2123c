import type { OpenDraft } from '../use-draft.js';
import type { Way } from './frame.js';
import type { WrittenNeedFragment } from '../writing.graphql.js';

export interface StepProps {
  open: OpenDraft;
  way: Way;
  /** As the server has it; undefined: it does not. */
  need?: WrittenNeedFragment | undefined;
}
