import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, IdArg } from '@passerelle/graphql';
import type { Introduction } from '../introduction/introduction.entity.js';
import { DeclineReasonEnum, IntroductionResult } from '../introduction/introduction.graphql.js';
import type { DeclineReason } from '../parties/reply.js';
import { RepliesService } from './replies.service.js';

@InputType({ description: 'Why one’s side declines, for curators.' })
export class DeclineIntroductionInput {
  @Field(() => DeclineReasonEnum, { description: 'One of the list.' })
  reason: DeclineReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  note: string;
}

@Resolver()
export class RepliesResolver {
  constructor(private readonly replies: RepliesService) {}

  @Mutation(() => IntroductionResult, {
    description:
      'Says yes for the viewer’s side. Once both have, each can reach the other. One that waits for no answer is `IllegalTransition`.',
  })
  @Allow('signedIn')
  acceptIntroduction(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
  ): Promise<Introduction> {
    return this.replies.accept(actor, id);
  }

  @Mutation(() => IntroductionResult, {
    description:
      'Says no for the viewer’s side, which ends it for both; also after an acceptance, until the other accepts. The other party is notified, without the reason.',
  })
  @Allow('signedIn')
  declineIntroduction(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('input', { description: 'The reason, and a note.' }) input: DeclineIntroductionInput,
  ): Promise<Introduction> {
    return this.replies.decline(actor, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description: 'Takes the viewer’s acceptance back, while the other party has not accepted.',
  })
  @Allow('signedIn')
  takeAcceptanceBack(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
  ): Promise<Introduction> {
    return this.replies.takeBack(actor, id);
  }
}
