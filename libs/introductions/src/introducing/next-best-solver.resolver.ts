import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Match, MatchType } from '@passerelle/matching';
import { type Need, NeedType } from '@passerelle/needs';
import { mayIntroduce } from '../introduction/introduction.policy.js';
import { NextBestSolverLoader } from './next-best-solver.loader.js';

/** Fields that proposals add to needs. */
@Resolver(() => NeedType)
export class NextBestSolverResolver {
  constructor(private readonly next: NextBestSolverLoader) {}

  @ResolveField(() => MatchType, {
    nullable: true,
    description:
      'The best match that stands out, can be introduced now and was not asked in vain a short time ago; for curators.',
  })
  @FieldOf('Need')
  async nextBestSolver(need: Need, context: RequestContext<Actor>): Promise<Match | null> {
    return mayIntroduce(context.actor, need) ? this.next.load(context, need.id) : null;
  }
}
