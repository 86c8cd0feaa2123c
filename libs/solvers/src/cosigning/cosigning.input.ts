import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../solvers.sentences.js';

/** Why an idea is sent back, in words for its author. */
export const returnInput = labelled(z.object({ reason: text({ min: 3, max: 1_000 }) }), {
  reason: sentences.returnedReason(),
});
