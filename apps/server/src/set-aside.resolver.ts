import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, ConnectionArgs, identifier, keysetPage, NotFound, type Page } from '@passerelle/graphql';
import { Database } from '@passerelle/database';
import { Deliveries, Delivery } from '@passerelle/jobs';
import { SetAsideConnection, SetAsideDelivery } from './set-aside.graphql.js';

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
    if (!(await this.deliveries.replay(identifier(eventId), reaction))) throw new NotFound();
    return true;
  }
}
