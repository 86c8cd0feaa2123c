import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Tag, TagType } from '@passerelle/taxonomy';
import { TagUsage } from './tag-usage.graphql.js';
import { TagUsageLoader } from './tag-usage.loader.js';

/** In this lib, because it knows needs and profiles; the taxonomy lies upstream of both. */
@Resolver(() => TagType)
export class TagUsageResolver {
  constructor(private readonly usages: TagUsageLoader) {}

  @ResolveField(() => TagUsage, {
    nullable: true,
    description: 'For curators; null for others. A merged tag has none: what bears it counts for the other.',
  })
  @FieldOf('Tag')
  async usage({ id }: Tag, context: RequestContext<Actor>): Promise<TagUsage | null> {
    if (!context.actor.isCurator) return null;
    return (await this.usages.load(context, id)) ?? { needs: 0, solvers: 0 };
  }
}
