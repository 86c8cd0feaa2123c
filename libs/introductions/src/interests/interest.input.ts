import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { reasonInput } from '../introduction/introduction.rules.js';
import { sentences } from '../introductions.sentences.js';
import { interestDeclineReasons } from './interest.entity.js';

/** In characters: short enough to read in a minute. */
export const LONGEST_MESSAGE = 500;

/** A colon promises what follows: forms offer beginnings that end so. */
const isFinished = (message: string): boolean => !message.endsWith(':');

/** Long enough to say something, and finished. */
export const interestMessage = labelled(
  z.object({
    message: text({ min: 10, max: LONGEST_MESSAGE }).refine(
      isFinished,
      rule('unfinished', sentences.messageUnfinished()),
    ),
  }),
  { message: sentences.messageLabel() },
);

export const interestDeclineInput = reasonInput(interestDeclineReasons);
