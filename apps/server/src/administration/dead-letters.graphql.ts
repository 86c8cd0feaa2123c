import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf } from '@passerelle/graphql';
import { deadLetterCauses } from '@passerelle/jobs';

export const DeadLetterCauseEnum = enumOf(
  'DeadLetterCause',
  deadLetterCauses,
  'What a delivery has failed of, as far as its error says.',
  {
    never_ended: 'It was begun three times and never ended: its process was killed or stuck each time.',
    no_handler: 'No worker has the event handler, as after a downgrade.',
    mail: 'The mail server is away, or did not take a mail.',
    search: 'The search engine is away, or did not take a document.',
    disk: 'A disk or the memory is full.',
    database: 'PostgreSQL refused a statement, or took too long.',
    network: 'Something outside did not answer.',
    gone: 'What the event is about is not there any more.',
    other: 'Something else; `lastError` says it.',
  },
);

@ObjectType({
  description: 'The delivery of an event to a handler that has failed too often and waits for an admin.',
})
export class DeadLetteredDelivery {
  @Field(() => ID, { description: 'UUID of the event.' })
  eventId: string;

  @Field({ description: 'The identifier of the event handler.' })
  handler: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  failures: number;

  @Field(() => String, {
    nullable: true,
    description: 'Of the last try, for whoever maintains the product; null: none was kept.',
  })
  lastError: string | null;

  @Field({ description: 'When it was dead-lettered.' })
  touchedAt: Date;
}

export const DeadLetteredConnection = connectionOf(DeadLetteredDelivery, 'DeadLetteredDeliveryConnection');
