import { Field, ID, InputType } from '@nestjs/graphql';
import { ConceptInput } from '../concept/concept.graphql.js';

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
