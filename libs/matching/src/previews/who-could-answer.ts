import { defineWorkerRequest } from '@passerelle/jobs';
import type { MatchPreview } from './match-preview.js';

/** A need, mostly one still being written, as sent to a worker. */
export interface DraftToPreview {
  /** The id of a stored need: solvers that were dismissed for it are left out. null: the need is not stored yet. */
  needId: string | null;
  /** When it was published, as an ISO 8601 text; null: not yet. */
  publishedAt: string | null;
  /** The need's organisation: its own solver is left out. null: none yet. */
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
