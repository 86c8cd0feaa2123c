import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor } from '@passerelle/graphql';
import { type Introduction, IntroductionResult } from '../introduction/index.js';
import { MeetingInput, MetInput } from './meeting.graphql.js';
import { MeetingsService } from './meetings.service.js';

@Resolver()
export class MeetingsResolver {
  constructor(private readonly meetings: MeetingsService) {}

  @Mutation(() => IntroductionResult, {
    description: 'Arranges a meeting of those who have accepted, or moves it.',
  })
  @Allow('signedIn')
  planMeeting(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MeetingInput,
  ): Promise<Introduction> {
    return this.meetings.planMeeting(actor, id, input);
  }

  @Mutation(() => IntroductionResult)
  @Allow('signedIn')
  markIntroductionMet(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MetInput,
  ): Promise<Introduction> {
    return this.meetings.markMet(actor, id, input);
  }
}
