import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@passerelle/graphql';

@ObjectType({ description: 'A reaction to an event that has failed too often and waits for an admin.' })
export class SetAsideDelivery {
  @Field(() => ID)
  eventId: string;

  @Field({ description: 'The name of the reaction.' })
  reaction: string;

  @Field(() => Int)
  failures: number;

  @Field(() => String, { nullable: true })
  lastError: string | null;

  @Field({ description: 'When it was set aside.' })
  touchedAt: Date;
}

export const SetAsideConnection = connectionOf(SetAsideDelivery, 'SetAsideDeliveryConnection');
