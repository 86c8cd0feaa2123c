import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { reasonInput } from '../introduction/introduction.rules.js';
import { sentences } from '../introductions.sentences.js';
import { requestDeclineReasons } from './introduction-request.entity.js';

/** In characters. */
const LONGEST_NOTE = 500;

/** The note is optional: one tap is enough, as the need and the profile say the rest. */
export const requestInput = labelled(z.object({ note: text({ min: 0, max: LONGEST_NOTE }) }), {
  note: sentences.messageLabel(),
});

export const requestDeclineInput = reasonInput(requestDeclineReasons);
