import { labelled, line, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../groups.sentences.js';

export const groupInput = labelled(
  z.object({ title: line({ min: 3, max: 120 }), purpose: text({ min: 20, max: 4_000 }) }),
  { title: sentences.title(), purpose: sentences.purpose() },
);
