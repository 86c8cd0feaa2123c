import { Field, ID, InputType } from '@nestjs/graphql';
import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { ConceptInput } from './concept/concept.graphql.js';
import { sentences } from './concepts.sentences.js';

@InputType({ description: 'A concept, and what it comes from.' })
export class StartConceptInput extends ConceptInput {
  @Field(() => [ID], {
    defaultValue: [],
    description: 'The needs that it answers, as those of a pool; at most 10.',
  })
  needIds: string[];

  @Field(() => ID, { nullable: true, description: 'UUID of the idea that it takes up; null: none.' })
  ideaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'One that succeeded; its need and its solver come along.' })
  introductionId?: string | null;
}

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
