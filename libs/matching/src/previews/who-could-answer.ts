import { defineWorkerRequest } from '@passerelle/jobs';
import type { MatchPreview } from './match-preview.js';

/** What is asked of a worker about a need, mostly one that is still being written. */
export interface DraftToPreview {
  /** Of a need that is kept already: what was dismissed for it is none of its answers. Null: it is not kept. */
  needId: string | null;
  /** When it was published, as an ISO 8601 text; null: not yet. */
  publishedAt: string | null;
  /** Whose need it is: its own solver is none for it. Null: nobody's yet. */
  organisationId: string | null;
  title: string;
  description: string;
  tagIds: string[];
  territoryCodes: string[];
  wantedKinds: string[];
  acceptsRemote: boolean;
}

/** Who could answer this need? Only workers hold the solvers in memory. */
export const WhoCouldAnswer = defineWorkerRequest<DraftToPreview, MatchPreview>('WhoCouldAnswer');
