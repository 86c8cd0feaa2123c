import { Field, ObjectType } from '@nestjs/graphql';
import { NeedType } from '@passerelle/needs';
import { ConceptIdeaType } from '../concept/concept.graphql.js';

@ObjectType({ description: 'What may be linked to a concept, at most 50 of each kind.' })
export class LinkableToConcept {
  @Field(() => [NeedType], { description: 'Needs that are published, of companies that take part.' })
  needs: NeedType[];

  @Field(() => [ConceptIdeaType], { description: 'Ideas of solvers who take part, each with its profile.' })
  ideas: ConceptIdeaType[];
}
