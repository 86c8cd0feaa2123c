import { defineQuestion } from '@passerelle/jobs';
import type { MatchPreview } from './match-preview.js';

/** What is asked of a worker about a need that is still being written. */
export interface DraftToPreview {
  /** Whose need it is: its own solver is none for it. Null: nobody's yet. */
  organisationId: string | null;
  title: string;
  description: string;
  tagIds: string[];
  territoryCodes: string[];
  wantedKinds: string[];
  acceptsRemote: boolean;
}

/** Who could answer this draft? Only workers hold the solvers in memory. */
export const WhoCouldAnswer = defineQuestion<DraftToPreview, MatchPreview>('WhoCouldAnswer');
