import { defineWorkerRequest } from '@passerelle/jobs';
import type { WordWithPoints } from './points-of-words.js';

/** Matches whose points of meaning are to be explained, with these points. */
export interface MeaningToExplain {
  matches: { matchId: string; needId: string; solverId: string; points: number }[];
}

export interface ExplainedMeaning {
  /** Matches that cannot be explained are left out. */
  explained: { matchId: string; words: WordWithPoints[] }[];
}

/** Which of the need's words bring the points of meaning? Only workers hold the vectors and a model. */
export const ExplainMeaning = defineWorkerRequest<MeaningToExplain, ExplainedMeaning>('ExplainMeaning');
