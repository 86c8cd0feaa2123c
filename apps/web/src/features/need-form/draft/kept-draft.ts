import type { DraftContent } from './content.js';
import type { Step } from './steps.js';

/** The draft as the server has it. */
export interface OnServer {
  needId: string;
  version: number;
  content: DraftContent;
}

/** A draft as this browser keeps it. */
export interface KeptDraft {
  /** Version of this format: drafts in other formats are ignored. */
  format: 1;
  /** Id of the author. Null: the author was not signed in. */
  ownerId: string | null;
  /** Request key, made once for a draft: the server creates one need for it. */
  key: string;
  content: DraftContent;
  /** The pages to fill in. They stay the same if the author becomes known on the way. */
  asked: readonly Step[];
  /** Tags that were recognised in the text and refused. */
  refusedTags: readonly string[];
  organisationId: string | null;
  /** The last sent content. Its answer may have been lost with the page that waited for it. */
  sent: DraftContent | null;
  /** Null: the server has nothing yet. */
  onServer: OnServer | null;
}

export const isKeptDraft = (value: unknown): value is KeptDraft =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 1;
