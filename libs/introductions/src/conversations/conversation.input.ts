import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../introductions.sentences.js';

/** In characters. */
export const LONGEST_BODY = 4_000;

export const messageInput = labelled(z.object({ body: text({ max: LONGEST_BODY }) }), {
  body: sentences.messageLabel(),
});
