import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../desk.sentences.js';

/** In characters. */
const LONGEST = 2_000;

export const noteInput = labelled(z.object({ text: text({ max: LONGEST }) }), { text: sentences.note() });
