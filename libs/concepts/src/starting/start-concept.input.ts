import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../concepts.sentences.js';

/** Most needs that a concept answers. */
export const mostNeeds = 10;

const something = rule('source_needed', sentences.sourceNeeded());

/** The sources of a concept: an introduction, or needs with or without an idea. */
export const sourcesInput = labelled(
  z
    .object({
      needIds: z
        .array(z.string())
        .transform((ids) => [...new Set(ids.map((id) => id.toLowerCase()))])
        .pipe(z.array(z.string()).max(mostNeeds)),
      ideaId: z.string().nullable(),
      introductionId: z.string().nullable(),
    })
    .refine(({ needIds, introductionId }) => needIds.length > 0 || introductionId !== null, {
      ...something,
      path: ['needIds'],
    }),
  { needIds: sentences.needs(), ideaId: sentences.idea(), introductionId: sentences.introduction() },
);
