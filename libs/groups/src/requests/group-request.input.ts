import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../groups.sentences.js';

export const groupRequestInput = labelled(z.object({ message: text({ min: 0, max: 1_000 }) }), {
  message: sentences.message(),
});
