import { Field, ObjectType } from '@nestjs/graphql';
import { NeedType } from '@passerelle/needs';
import { ConceptIdeaType } from '../concept/index.js';

@ObjectType({ description: 'What may be linked to a concept, at most 50 of each kind.' })
export class LinkableToConcept {
  @Field(() => [NeedType])
  needs: NeedType[];

  @Field(() => [ConceptIdeaType])
  ideas: ConceptIdeaType[];
}
