import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { note, saysWhy } from '../introduction/index.js';
import { sentences } from '../introductions.sentences.js';
import { declineReasons } from '../parties/index.js';

export const declineInput = labelled(
  z
    .object({ reason: z.enum(declineReasons), note })
    .refine((said) => said.reason !== 'other' || said.note !== '', { ...saysWhy, path: ['note'] }),
  { reason: sentences.reasonLabel(), note: sentences.noteLabel() },
);
