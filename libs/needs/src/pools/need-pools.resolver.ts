import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { type LikelyDuplicate, LikelyDuplicatesLoader } from '../duplicates/likely-duplicates.loader.js';
import { type Need, NeedLoader } from '../need/need.entity.js';
import { NeedPoolResult, NeedPoolType, NeedType } from '../need/need.graphql.js';
import { NeedPoolLoader } from './need-pool.loader.js';
import { NeedPools, type Pool } from './need-pools.js';

/**
 * Likely duplicates and pools of needs. For curators only: a pool would show a company which others have the same
 * need.
 */
@Resolver(() => NeedPoolType)
export class NeedPoolsResolver {
  constructor(
    private readonly pools: NeedPools,
    private readonly poolsByNeed: NeedPoolLoader,
    private readonly duplicates: LikelyDuplicatesLoader,
    private readonly needsById: NeedLoader,
  ) {}

  @Mutation(() => NeedPoolResult, {
    description:
      'Links two to ten needs, to be introduced together. Those that are in pools bring the others of these along.',
  })
  @Allow('curator')
  poolNeeds(
    @CurrentActor() actor: Actor,
    @Args('needIds', {
      type: () => [ID],
      description: 'UUIDs of two to ten needs that are submitted or published.',
    })
    needIds: string[],
  ): Promise<Pool> {
    return this.pools.pool(actor, needIds);
  }

  @Mutation(() => NeedType, { description: 'Takes a need out of its pool; a pool of one dissolves.' })
  @Allow('curator')
  leavePool(@CurrentActor() actor: Actor, @IdArg('the need', 'needId') needId: string): Promise<Need> {
    return this.pools.leave(actor, needId);
  }

  @FieldOf('Need')
  async pool(need: Need, context: RequestContext<Actor>): Promise<Pool | null> {
    return context.actor.isCurator ? this.poolsByNeed.load(context, need.id) : null;
  }

  @FieldOf('Need')
  async likelyDuplicates(need: Need, context: RequestContext<Actor>): Promise<readonly LikelyDuplicate[]> {
    return context.actor.isCurator ? this.duplicates.load(context, need.id) : [];
  }

  @FieldOf('NeedPool')
  needs({ needIds }: Pool, context: RequestContext): Promise<Need[]> {
    return this.needsById.loadAll(context, needIds);
  }

  @FieldOf('LikelyDuplicate')
  need({ needId }: LikelyDuplicate, context: RequestContext): Promise<Need | null> {
    return this.needsById.load(context, needId);
  }
}
