import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { Database } from '@passerelle/database';
import { Deliveries, Delivery } from '@passerelle/jobs';
import { identifier, NotFound } from '@passerelle/problems';
import { SetAsideConnection, SetAsideDelivery } from './dead-letters.graphql.js';

/** What failed too often, for admins to see and to have done again. */
@Resolver(() => SetAsideDelivery)
export class SetAsideResolver {
  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
  ) {}

  @Query(() => SetAsideConnection, {
    description: 'Reactions that were set aside, by reaction, the oldest event first.',
  })
  @Allow('admin')
  setAsideDeliveries(@Args() page: ConnectionArgs): Promise<Page<Delivery>> {
    const query = this.database.manager
      .createQueryBuilder(Delivery, 'delivery')
      .where(`delivery.state = 'set_aside'`);
    return keysetPage(query, page, [
      { column: 'delivery.reaction', kind: 'text', direction: 'ASC', value: ({ reaction }) => reaction },
      { column: 'delivery.eventId', kind: 'id', direction: 'ASC', value: ({ eventId }) => eventId },
    ]);
  }

  @Mutation(() => Boolean, {
    description: 'Has a reaction that was set aside tried again, as often as at first.',
  })
  @Allow('admin')
  async replayDelivery(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('reaction') reaction: string,
  ): Promise<true> {
    // A reaction is named as its class: nothing else is asked of the database, which takes no U+0000.
    const isName = /^\w+$/.test(reaction);
    if (!isName || !(await this.deliveries.replay(identifier(eventId), reaction))) throw new NotFound();
    return true;
  }

  @Mutation(() => Int, {
    description:
      'Has everything that was set aside tried again, once what broke it is mended; says how many reactions that is.',
  })
  @Allow('admin')
  replayDeliveries(): Promise<number> {
    return this.deliveries.replayAll();
  }
}
