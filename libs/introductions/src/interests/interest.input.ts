import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { saysWhy } from '../introduction/index.js';
import { sentences } from '../introductions.sentences.js';
import { interestDeclineReasons } from './interest.entity.js';

/** In characters: short enough to read in a minute. */
export const LONGEST_MESSAGE = 500;

/** Long enough to say something. */
export const interestMessage = labelled(z.object({ message: text({ min: 10, max: LONGEST_MESSAGE }) }), {
  message: sentences.messageLabel(),
});

export const interestDeclineInput = labelled(
  z
    .object({ reason: z.enum(interestDeclineReasons), note: text({ min: 0, max: 1_000 }) })
    .refine(({ reason, note }) => reason !== 'other' || note !== '', { ...saysWhy, path: ['note'] }),
  { reason: sentences.reasonLabel(), note: sentences.noteLabel() },
);
