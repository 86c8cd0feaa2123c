import type { DraftContent } from './content.js';
import type { Step } from './steps.js';

/** What the server has of a need. */
export interface OnServer {
  needId: string;
  version: number;
  content: DraftContent;
}

/** A need as this browser keeps it. */
export interface KeptDraft {
  /** Another form, of an older or newer version, is not read. */
  format: 1;
  /** Who wrote it; null: somebody who was not signed in. */
  ownerId: string | null;
  /** Made once for a draft, so that the server makes no second one of it. */
  key: string;
  content: DraftContent;
  /** The pages that are asked: they stay the same when whoever writes becomes known on the way. */
  asked: readonly Step[];
  /** Tags that were recognised and not wanted. */
  refusedTags: readonly string[];
  organisationId: string | null;
  /** What was sent last: the answer may have been lost with the page that waited for it. */
  sent: DraftContent | null;
  /** What the server has; null: nothing yet. */
  onServer: OnServer | null;
}

export const isKeptDraft = (value: unknown): value is KeptDraft =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 1;
