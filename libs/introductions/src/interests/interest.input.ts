import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { reasonInput } from '../introduction/index.js';
import { sentences } from '../introductions.sentences.js';
import { interestDeclineReasons } from './interest.entity.js';

/** In characters: short enough to read in a minute. */
export const LONGEST_MESSAGE = 500;

/** Long enough to say something. */
export const interestMessage = labelled(z.object({ message: text({ min: 10, max: LONGEST_MESSAGE }) }), {
  message: sentences.messageLabel(),
});

export const interestDeclineInput = reasonInput(interestDeclineReasons);
