import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { type Demand, UnmetDemandType } from '@passerelle/finding';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Need, NeedType } from '@passerelle/needs';
import { NeedsOfDemandLoader } from './needs-of-demand.loader.js';

/** How many needs are shown beside a demand. */
const SHOWN = 5;

@Resolver(() => UnmetDemandType)
export class NeedsOfDemandResolver {
  constructor(private readonly needsOf: NeedsOfDemandLoader) {}

  @ResolveField(() => Int, {
    description: 'How many needs of this tag in this place have no credible solver.',
  })
  @FieldOf('UnmetDemand')
  async needCount({ key }: Demand, context: RequestContext): Promise<number> {
    return (await this.needsOf.load(context, key)).length;
  }

  @ResolveField(() => [NeedType], { description: 'The longest published of these.' })
  @FieldOf('UnmetDemand')
  async needs({ key }: Demand, context: RequestContext): Promise<Need[]> {
    return (await this.needsOf.needsOf(context, key)).slice(0, SHOWN);
  }
}
