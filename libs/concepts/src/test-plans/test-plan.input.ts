import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../concepts.sentences.js';

const written = text({ min: 0, max: 3_000 });

export const testPlanInput = labelled(
  z.object({
    homes: z.int().min(0).max(10_000),
    weeks: z.int().min(0).max(260),
    consent: written,
    insurance: written,
    measures: written,
    stopsWhen: written,
    results: written,
    incidents: written,
  }),
  {
    homes: sentences.homes(),
    weeks: sentences.weeks(),
    consent: sentences.consent(),
    insurance: sentences.insurance(),
    measures: sentences.measures(),
    stopsWhen: sentences.stopsWhen(),
    results: sentences.results(),
    incidents: sentences.incidents(),
  },
);
