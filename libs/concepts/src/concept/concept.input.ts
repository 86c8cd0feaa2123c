import { labelled, line, text } from '@passerelle/problems';
import { tagsLabel } from '@passerelle/taxonomy';
import { territoriesLabel } from '@passerelle/territories';
import { z } from 'zod';
import { sentences } from '../concepts.sentences.js';

/** The checked content of a concept: tags and territories exist, no text is too long. */
export interface ConceptContent {
  title: string;
  promise: string;
  tagIds: string[];
  territoryCodes: string[];
}

export const conceptInput = labelled(
  z.object({
    title: line({ min: 5, max: 140 }),
    promise: text({ min: 0, max: 2_000 }),
    tags: z.array(z.string()),
    territories: z.array(z.string()),
  }),
  {
    title: sentences.title(),
    promise: sentences.promise(),
    tags: tagsLabel,
    territories: territoriesLabel,
  },
);

/** Why a concept is paused or stopped, a member removed, an item waived, or a gate decided. */
export const reasonInput = labelled(z.object({ reason: text({ min: 3, max: 1_000 }) }), {
  reason: sentences.reason(),
});
