import type { OpenDraft } from '../use-draft.js';
import type { Way } from './frame.js';
import type { WrittenNeedFragment } from '../writing.graphql.js';

export interface StepProps {
  open: OpenDraft;
  way: Way;
  /** The need on the server. Undefined: the server does not have it. */
  need?: WrittenNeedFragment | undefined;
}
