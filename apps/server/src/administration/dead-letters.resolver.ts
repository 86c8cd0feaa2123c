import { Args, ArgsType, Field, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Allow, ConnectionArgs, CurrentActor, IdArg, keysetPage, type Page } from '@passerelle/graphql';
import { type DeadLetterCause, Delivery } from '@passerelle/jobs';
import { identifier, NotFound } from '@passerelle/problems';
import { DeadLetterCauseEnum, DeadLetteredConnection, DeadLetteredDelivery } from './dead-letters.graphql.js';
import { ReplaysService } from './replays.service.js';

@ArgsType()
class DeadLetteredArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Those of this event handler alone.' })
  handler?: string | null;
}

/** Dead-lettered deliveries, which admins see and replay. */
@Resolver(() => DeadLetteredDelivery)
export class DeadLettersResolver {
  constructor(
    private readonly database: Database,
    private readonly replays: ReplaysService,
  ) {}

  @Query(() => DeadLetteredConnection, {
    description: 'Dead-lettered deliveries, by handler, the oldest event first.',
  })
  @Allow('admin')
  deadLetteredDeliveries(@Args() { handler, ...page }: DeadLetteredArgs): Promise<Page<Delivery>> {
    const query = this.database.manager
      .createQueryBuilder(Delivery, 'delivery')
      .where(`delivery.state = 'dead_lettered'`);
    if (handler != null) query.andWhere('delivery.handler = :handler', { handler: identifierOf(handler) });
    return keysetPage(query, page, [
      { column: 'delivery.handler', kind: 'text', direction: 'ASC', value: (delivery) => delivery.handler },
      { column: 'delivery.eventId', kind: 'id', direction: 'ASC', value: ({ eventId }) => eventId },
    ]);
  }

  @Mutation(() => Boolean, {
    description: 'Has a dead-lettered delivery tried again, as often as at first.',
  })
  @Allow('admin')
  async replayDelivery(
    @CurrentActor() actor: Actor,
    @IdArg('the event', 'eventId') eventId: string,
    @Args('handler', { description: 'The identifier of the event handler.' }) handler: string,
  ): Promise<true> {
    if (!(await this.replays.replay(actor, identifier(eventId), identifierOf(handler)))) throw new NotFound();
    return true;
  }

  @Mutation(() => Int, {
    description:
      'Has dead-lettered deliveries tried again, once what broke them is mended: those of a handler, of a cause, or all; says how many they are. Without a handler, scheduled tasks that were begun three times and never ended run again, too.',
  })
  @Allow('admin')
  replayDeliveries(
    @CurrentActor() actor: Actor,
    @Args('handler', {
      type: () => String,
      nullable: true,
      description: 'The identifier of the event handler; null: whatever it is.',
    })
    handler?: string | null,
    @Args('cause', {
      type: () => DeadLetterCauseEnum,
      nullable: true,
      description: 'What they failed of; null: whatever it is.',
    })
    cause?: DeadLetterCause | null,
  ): Promise<number> {
    return this.replays.replayAll(actor, {
      ...(handler != null && { handler: identifierOf(handler) }),
      ...(cause != null && { cause }),
    });
  }
}

/**
 * Checks that the identifier of a handler is one word. Other texts are not passed to the database, which rejects U+0000.
 * @throws {NotFound}
 */
function identifierOf(handler: string): string {
  if (!/^\w+$/.test(handler)) throw new NotFound();
  return handler;
}
