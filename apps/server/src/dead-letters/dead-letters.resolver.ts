import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { Database } from '@passerelle/database';
import { Deliveries, Delivery } from '@passerelle/jobs';
import { identifier, NotFound } from '@passerelle/problems';
import { DeadLetteredConnection, DeadLetteredDelivery } from './dead-letters.graphql.js';

/** What failed too often, for admins to see and to have done again. */
@Resolver(() => DeadLetteredDelivery)
export class DeadLettersResolver {
  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
  ) {}

  @Query(() => DeadLetteredConnection, {
    description: 'Dead-lettered deliveries, by handler, the oldest event first.',
  })
  @Allow('admin')
  deadLetteredDeliveries(@Args() page: ConnectionArgs): Promise<Page<Delivery>> {
    const query = this.database.manager
      .createQueryBuilder(Delivery, 'delivery')
      .where(`delivery.state = 'dead_lettered'`);
    return keysetPage(query, page, [
      { column: 'delivery.handler', kind: 'text', direction: 'ASC', value: ({ handler }) => handler },
      { column: 'delivery.eventId', kind: 'id', direction: 'ASC', value: ({ eventId }) => eventId },
    ]);
  }

  @Mutation(() => Boolean, {
    description: 'Has a dead-lettered delivery tried again, as often as at first.',
  })
  @Allow('admin')
  async replayDelivery(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('handler') handler: string,
  ): Promise<true> {
    // An identifier is one word: nothing else is asked of the database, which takes no U+0000.
    const isName = /^\w+$/.test(handler);
    if (!isName || !(await this.deliveries.replay(identifier(eventId), handler))) throw new NotFound();
    return true;
  }

  @Mutation(() => Int, {
    description:
      'Has all dead-lettered deliveries tried again, once what broke them is mended; says how many they are.',
  })
  @Allow('admin')
  replayDeliveries(): Promise<number> {
    return this.deliveries.replayAll();
  }
}
