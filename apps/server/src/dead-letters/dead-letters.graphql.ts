import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf } from '@passerelle/graphql';
import { deadLetterCauses } from '@passerelle/jobs';

export const DeadLetterCauseEnum = enumOf(
  'DeadLetterCause',
  deadLetterCauses,
  'What a delivery has failed of, as far as its error says.',
);

@ObjectType({
  description: 'The delivery of an event to a handler that has failed too often and waits for an admin.',
})
export class DeadLetteredDelivery {
  @Field(() => ID)
  eventId: string;

  @Field({ description: 'The identifier of the event handler.' })
  handler: string;

  @Field(() => Int)
  failures: number;

  @Field(() => String, { nullable: true })
  lastError: string | null;

  @Field({ description: 'When it was dead-lettered.' })
  touchedAt: Date;
}

export const DeadLetteredConnection = connectionOf(DeadLetteredDelivery, 'DeadLetteredDeliveryConnection');
