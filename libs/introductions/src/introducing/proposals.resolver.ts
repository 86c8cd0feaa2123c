import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Allow, CurrentActor, CurrentLanguage } from '@passerelle/graphql';
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
    @CurrentLanguage() language: Language,
    @Args('input') input: IntroduceInput,
  ): Promise<IntroductionsProposed> {
    const introductions = await this.proposals.introduce(actor, language, input);
    return Object.assign(new IntroductionsProposed(), { introductions });
  }
}
