import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Allow, CurrentActor, CurrentLanguage } from '@passerelle/graphql';
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
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Introduction> {
    return this.replies.accept(actor, language, id);
  }

  @Mutation(() => IntroductionResult)
  @Allow('signedIn')
  declineIntroduction(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: DeclineIntroductionInput,
  ): Promise<Introduction> {
    return this.replies.decline(actor, language, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description: 'Takes the viewer’s acceptance back, while the other party has not accepted.',
  })
  @Allow('signedIn')
  takeAcceptanceBack(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Introduction> {
    return this.replies.takeBack(actor, language, id);
  }
}
