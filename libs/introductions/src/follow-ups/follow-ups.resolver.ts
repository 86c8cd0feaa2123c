import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import { type Introduction, IntroductionLoader } from '../introduction/introduction.entity.js';
import { IntroductionType } from '../introduction/introduction.graphql.js';
import { PartiesOfIntroduction } from '../parties/parties.js';
import { AskWhatCameOfMeetings } from './ask-what-came-of-meetings.js';
import { FollowUpLink } from './follow-up-link.js';
import { FollowUpLists } from './follow-up-lists.js';
import { type FollowUp, FollowUpsOfIntroductionLoader } from './follow-up.entity.js';
import {
  FollowUpAnswerInput,
  FollowUpConnection,
  type FollowUpPermissions,
  FollowUpResult,
  FollowUpType,
} from './follow-up.graphql.js';
import { followUpEvents, mayOnFollowUp } from './follow-up.rules.js';
import { FollowUpsService } from './follow-ups.service.js';

@Resolver(() => FollowUpType)
export class FollowUpsResolver {
  constructor(
    private readonly followUps: FollowUpsService,
    private readonly lists: FollowUpLists,
    private readonly introductions: IntroductionLoader,
    private readonly ofIntroduction: FollowUpsOfIntroductionLoader,
    private readonly parties: PartiesOfIntroduction,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => FollowUpConnection, {
    description: 'What the viewer’s side was asked last and has not answered, the longest waiting first.',
  })
  @Allow('signedIn')
  followUpsToAnswer(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<FollowUp>> {
    return this.lists.toAnswer(actor, page);
  }

  @Mutation(() => FollowUpResult, {
    description:
      'Says for one’s own side whether they met and what came of it, or corrects that until the next question is asked.',
  })
  @Allow('signedIn')
  async answerFollowUp(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the question') id: string,
    @Args('input', { description: 'What one’s side says.' }) input: FollowUpAnswerInput,
  ): Promise<FollowUp> {
    const answered = await this.followUps.answer(actor, id, input);
    this.introductions.forget(context, answered.introductionId);
    this.ofIntroduction.forget(context, answered.introductionId);
    return answered;
  }

  @FieldOf('FollowUp')
  async introduction({ introductionId }: FollowUp, context: RequestContext): Promise<Introduction> {
    const introduction = await this.introductions.load(context, introductionId);
    if (introduction === null) throw new NotFound();
    return introduction;
  }

  @FieldOf('FollowUp')
  async answeredBy({ answeredById }: FollowUp, context: RequestContext): Promise<Person | null> {
    return answeredById === null ? null : this.people.load(context, answeredById);
  }

  @FieldOf('FollowUp')
  async viewerCan(followUp: FollowUp, context: RequestContext<Actor>): Promise<FollowUpPermissions> {
    const parties = await this.parties.load(context, await this.introduction(followUp, context));
    if (!mayOnFollowUp(context.actor, 'answer', followUp, parties)) return { answer: false };
    const all = await this.ofIntroduction.load(context, followUp.introductionId);
    // Once both sides have denied the meeting, the question is deleted.
    return { answer: all.some(({ id }) => id === followUp.id) && followUp.isOpenAmong(all) };
  }
}

/** Fields that follow-ups add to introductions. */
@Resolver(() => IntroductionType)
export class FollowUpsOfIntroductionResolver {
  constructor(
    private readonly parties: PartiesOfIntroduction,
    private readonly followUpsOf: FollowUpsOfIntroductionLoader,
  ) {}

  @ResolveField(() => [FollowUpType], {
    description: 'What each side is asked after the meeting: of both for curators, one’s own for a party.',
  })
  @FieldOf('Introduction')
  async followUps(introduction: Introduction, context: RequestContext<Actor>): Promise<FollowUp[]> {
    const [parties, all] = await Promise.all([
      this.parties.load(context, introduction),
      this.followUpsOf.load(context, introduction.id),
    ]);
    return all.filter((followUp) => mayOnFollowUp(context.actor, 'see', followUp, parties));
  }
}

export const providersOfFollowUps = [
  provideEvents(followUpEvents),
  AskWhatCameOfMeetings,
  FollowUpLink,
  FollowUpLists,
  FollowUpsOfIntroductionLoader,
  FollowUpsOfIntroductionResolver,
  FollowUpsResolver,
  FollowUpsService,
];
