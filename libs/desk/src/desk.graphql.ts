import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { DeskRowType } from './desk-queues.graphql.js';

@ObjectType('DeskRows', { description: 'The rows that were put off or given to somebody.' })
export class DeskRowsType {
  @Field(() => [DeskRowType], { description: 'As they are now, in the order in which they were named.' })
  rows: DeskRowType[];
}

export const DeskRowsResult = resultOf('DeskRowsResult', [DeskRowsType, InvalidInput, IllegalTransition]);
