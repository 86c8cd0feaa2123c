import { Field, ObjectType } from '@nestjs/graphql';
import { ConceptType, StageEnum } from './concept/concept.graphql.js';
import type { Stage } from './concept/concept.transitions.js';
import { PublicConceptType } from './publishing/concept-page.graphql.js';

@ObjectType('ConceptOfNeed', {
  description: 'A concept that came of a need: how far it has come, and more for those who may know more.',
})
export class ConceptOfNeedType {
  @Field(() => StageEnum, { description: 'How far it has come.' })
  stage: Stage;

  @Field(() => ConceptType, {
    nullable: true,
    description: 'The concept itself; null: the viewer may not see it.',
  })
  concept: ConceptType | null;

  @Field(() => PublicConceptType, {
    nullable: true,
    description: 'Its public page; null: it has none, or it would tell the viewer whose need this is.',
  })
  publicConcept: PublicConceptType | null;
}
