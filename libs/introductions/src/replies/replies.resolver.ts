import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor } from '@passerelle/graphql';
import { type Introduction, IntroductionResult } from '../introduction/index.js';
import { RepliesService } from './replies.service.js';
import { DeclineIntroductionInput } from './reply.graphql.js';

@Resolver()
export class RepliesResolver {
  constructor(private readonly replies: RepliesService) {}

  @Mutation(() => IntroductionResult)
  @Allow('signedIn')
  acceptIntroduction(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Introduction> {
    return this.replies.accept(actor, id);
  }

  @Mutation(() => IntroductionResult)
  @Allow('signedIn')
  declineIntroduction(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: DeclineIntroductionInput,
  ): Promise<Introduction> {
    return this.replies.decline(actor, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description: 'Takes the viewer’s acceptance back, while the other party has not accepted.',
  })
  @Allow('signedIn')
  takeAcceptanceBack(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Introduction> {
    return this.replies.takeBack(actor, id);
  }
}
