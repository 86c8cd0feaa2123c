import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { reasonInput } from '../introduction/introduction.rules.js';
import { sentences } from '../introductions.sentences.js';
import { interestDeclineReasons } from './interest.entity.js';

/** In characters: short enough to read in a minute. */
export const LONGEST_MESSAGE = 500;

/** Forms offer beginnings that end with a colon. A message that ends so is unfinished. */
const isFinished = (message: string): boolean => !message.endsWith(':');

/** Long enough to have a content, and finished. */
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
