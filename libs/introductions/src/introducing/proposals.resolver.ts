import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, KeyArg, RequestKeys } from '@passerelle/graphql';
import { IntroductionsService } from '../introduction/index.js';
import { IntroduceInput, IntroduceResult, IntroductionsProposed } from './proposal.graphql.js';
import { ProposalsService } from './proposals.service.js';

@Resolver()
export class ProposalsResolver {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly introductions: IntroductionsService,
    private readonly keys: RequestKeys,
  ) {}

  @Mutation(() => IntroduceResult, {
    description:
      'Proposes to a need’s company and to each of one to five solvers to meet. All or none are proposed.',
  })
  @Allow('curator')
  async introduce(
    @CurrentActor() actor: Actor,
    @Args('input') input: IntroduceInput,
    @KeyArg() key?: string | null,
  ): Promise<IntroductionsProposed> {
    const introductions = await this.keys.once(
      { personId: actor.personId, key, operation: 'introduce', said: { input } },
      () => this.proposals.introduce(actor, input),
      (...ids) => Promise.all(ids.map((id) => this.introductions.see(actor, id))),
    );
    return Object.assign(new IntroductionsProposed(), { introductions });
  }
}
