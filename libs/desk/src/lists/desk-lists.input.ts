import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../desk.sentences.js';

/** An introduction lapses after fourteen counted days. With absences and August that may take two months. */
export const lapsingWithin = labelled(z.object({ withinDays: z.int().min(0).max(60) }), {
  withinDays: sentences.withinDaysLabel(),
});

export const silentFor = labelled(z.object({ unanswered: z.int().min(1).max(100) }), {
  unanswered: sentences.unansweredLabel(),
});
