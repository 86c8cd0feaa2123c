import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../matching.sentences.js';

/** How many pairs are handed out at once. */
export const mostPairsToJudge = 50;

/** A grade: 0, 1 or 2. */
export const judgementInput = labelled(z.object({ grade: z.int().min(0).max(2) }), {
  grade: sentences.gradeLabel(),
});

export const pairsToJudgeInput = labelled(z.object({ first: z.int().min(1).max(mostPairsToJudge) }), {
  first: sentences.pairsLabel(),
});
