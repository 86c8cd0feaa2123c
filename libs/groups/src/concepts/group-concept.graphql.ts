import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { IllegalTransition, LimitReached } from '@passerelle/problems';
import { GroupType } from '../group/group.graphql.js';

export const GroupConceptResult = resultOf('GroupConceptResult', [
  GroupType,
  IllegalTransition,
  LimitReached,
]);

@ObjectType('UnseenConceptOfGroup', {
  description: 'A concept that a group works on, as its lead may know of it without seeing it.',
})
export class UnseenConceptOfGroupType {
  @Field(() => ID, { description: 'UUID of the concept, by which it is taken out.' })
  conceptId: string;

  @Field(() => Date, { description: 'Since when the group works on it.' })
  linkedAt: Date;
}
