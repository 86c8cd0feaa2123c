import { Field, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Tag, TagType } from '@passerelle/taxonomy';
import { TagUsageLoader } from './tag-usage.loader.js';

@ObjectType({ description: 'What bears a tag, or another that was merged into it.' })
export class TagUsage {
  @Field(() => Int, { description: 'Needs in any state that were sent once.' })
  needs: number;

  @Field(() => Int, { description: 'Profiles of solvers.' })
  solvers: number;
}

/** In this lib, since it knows needs and profiles. The taxonomy is upstream of both. */
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
