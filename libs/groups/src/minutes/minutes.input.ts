import { labelled, line, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../groups.sentences.js';

/** Longest minutes, in characters: two hours of talk. */
export const LONGEST_MINUTES = 20_000;

export const minutesInput = labelled(z.object({ minutes: text({ min: 0, max: LONGEST_MINUTES }) }), {
  minutes: sentences.minutesLabel(),
});

export const decisionInput = labelled(z.object({ text: line({ max: 500 }) }), {
  text: sentences.decisionLabel(),
});

export const correctionInput = labelled(z.object({ correction: text({ min: 0, max: 500 }) }), {
  correction: sentences.correctionLabel(),
});
