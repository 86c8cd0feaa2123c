import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../introductions.sentences.js';

export const messageInput = labelled(z.object({ body: text({ max: 4_000 }) }), {
  body: sentences.messageLabel(),
});
