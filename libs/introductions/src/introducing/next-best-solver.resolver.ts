import { Injectable } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, Loader, type RequestContext } from '@passerelle/graphql';
import { type Match, MatchType } from '@passerelle/matching';
import { type Need, NeedType } from '@passerelle/needs';
import { mayIntroduce } from '../introduction/introduction.rules.js';
import { NextBestSolvers } from './next-best-solvers.js';

/** Finds the next solver to introduce, by need id. It checks no permission: its callers ask the policy. */
@Injectable()
export class NextBestSolverLoader extends Loader<string, Match> {
  constructor(private readonly next: NextBestSolvers) {
    super();
  }

  protected async find(needIds: readonly string[]): Promise<Match[]> {
    return [...(await this.next.of(needIds)).values()];
  }

  protected keyOf({ needId }: Match): string {
    return needId;
  }
}

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
