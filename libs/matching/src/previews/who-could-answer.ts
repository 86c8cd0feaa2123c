import { defineWorkerRequest } from '@passerelle/jobs';
import type { MatchPreview } from './match-preview.js';

/** A need, mostly one that is still being written, as a worker is asked about it. */
export interface DraftToPreview {
  /** The id of a stored need: solvers that were dismissed for it are left out. Null: it is not stored yet. */
  needId: string | null;
  /** When it was published, as an ISO 8601 text; null: not yet. */
  publishedAt: string | null;
  /** Whose need it is: its own solver is left out. Null: nobody's yet. */
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
