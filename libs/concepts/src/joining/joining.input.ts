import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../concepts.sentences.js';

/** Why a person declines; may be empty. Curators read it. */
export const joiningAnswerInput = labelled(z.object({ reason: text({ min: 0, max: 500 }) }), {
  reason: sentences.reason(),
});
