import { labelled, line, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../concepts.sentences.js';

/** The texts of the public page itself; the rest comes from the concept. */
export interface PageContent {
  title: string;
  promise: string;
  homes: number | null;
  results: string;
}

export const pageInput = labelled(
  z.object({
    title: line({ min: 5, max: 140 }),
    promise: text({ min: 20, max: 2_000 }),
    homes: z.int().min(0).max(10_000).nullable(),
    results: text({ min: 0, max: 3_000 }),
  }),
  {
    title: sentences.title(),
    promise: sentences.promise(),
    homes: sentences.homesReached(),
    results: sentences.results(),
  },
);
