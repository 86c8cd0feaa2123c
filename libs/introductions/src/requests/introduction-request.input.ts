import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { saysWhy } from '../introduction/index.js';
import { sentences } from '../introductions.sentences.js';
import { requestDeclineReasons } from './introduction-request.entity.js';

/** In characters. */
export const LONGEST_NOTE = 500;

/** One tap is enough: the need and the profile say the rest. */
export const requestInput = labelled(z.object({ note: text({ min: 0, max: LONGEST_NOTE }) }), {
  note: sentences.messageLabel(),
});

export const requestDeclineInput = labelled(
  z
    .object({ reason: z.enum(requestDeclineReasons), note: text({ min: 0, max: 1_000 }) })
    .refine(({ reason, note }) => reason !== 'other' || note !== '', { ...saysWhy, path: ['note'] }),
  { reason: sentences.reasonLabel(), note: sentences.noteLabel() },
);
