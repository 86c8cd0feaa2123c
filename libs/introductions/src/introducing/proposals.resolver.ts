import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor } from '@passerelle/graphql';
import { IntroduceInput, IntroduceResult, IntroductionsProposed } from './proposal.graphql.js';
import { ProposalsService } from './proposals.service.js';

@Resolver()
export class ProposalsResolver {
  constructor(private readonly proposals: ProposalsService) {}

  @Mutation(() => IntroduceResult, {
    description:
      'Proposes to a need’s company and to each of one to five solvers to meet. All or none are proposed.',
  })
  @Allow('curator')
  async introduce(
    @CurrentActor() actor: Actor,
    @Args('input') input: IntroduceInput,
  ): Promise<IntroductionsProposed> {
    const introductions = await this.proposals.introduce(actor, input);
    return Object.assign(new IntroductionsProposed(), { introductions });
  }
}
