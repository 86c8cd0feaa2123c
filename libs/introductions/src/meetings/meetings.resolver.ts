import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg } from '@passerelle/graphql';
import type { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionResult, IntroductionType } from '../introduction/introduction.graphql.js';
import { MeetingCalendars } from './meeting-calendars.js';
import { MeetingInput, MetInput } from './meeting.graphql.js';
import { MeetingsService } from './meetings.service.js';
import { PlanMeetingLink } from './plan-meeting-link.js';
import { ServeMeetingCalendar } from './serve-meeting-calendar.js';

/** Gives the address of a meeting's calendar file. Each person who sees the introduction may open the file. */
@Resolver(() => IntroductionType)
export class MeetingCalendarResolver {
  constructor(private readonly calendar: ServeMeetingCalendar) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The calendar file of the meeting, for those who are signed in; null without a meeting.',
  })
  @FieldOf('Introduction')
  calendarUrl(introduction: Introduction): string | null {
    return this.calendar.urlOf(introduction);
  }
}

@Resolver()
export class MeetingsResolver {
  constructor(private readonly meetings: MeetingsService) {}

  @Mutation(() => IntroductionResult, {
    description: 'Arranges a meeting of those who have accepted, or moves it.',
  })
  @Allow('signedIn')
  planMeeting(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('input', { description: 'When, and where.' }) input: MeetingInput,
  ): Promise<Introduction> {
    return this.meetings.planMeeting(actor, id, input);
  }

  @Mutation(() => IntroductionResult, {
    description:
      'Proposes one to five times to the other side, in the place of those proposed before. Those who have accepted may.',
  })
  @Allow('signedIn')
  proposeTimes(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('times', { type: () => [Date], description: 'Within a year.' }) times: Date[],
    @Args('place', { defaultValue: '', description: 'One line, at most 200 characters.' }) place: string,
    @Args('link', { defaultValue: '', description: 'To a video call; begins with https://.' }) link: string,
  ): Promise<Introduction> {
    return this.meetings.proposeTimes(actor, id, { times, place, link });
  }

  @Mutation(() => IntroductionResult, {
    description: 'Chooses a time that the other side proposes: the meeting is arranged.',
  })
  @Allow('signedIn')
  chooseTime(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('at', { description: 'One of the times that the other side proposes; another is a `Conflict`.' })
    at: Date,
    @Args('place', {
      defaultValue: '',
      description: 'In the place of what the other side has said; needed, or a link, if it has said neither.',
    })
    place: string,
    @Args('link', {
      defaultValue: '',
      description: 'To a video call, begins with https://, at most 500 characters; as for `place`.',
    })
    link: string,
  ): Promise<Introduction> {
    return this.meetings.chooseTime(actor, id, { at, place, link });
  }

  @Mutation(() => IntroductionResult, {
    description: 'Calls off the meeting to come. Both sides are told, and another may be arranged.',
  })
  @Allow('signedIn')
  callOffMeeting(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('note', {
      defaultValue: '',
      description: 'For those who would have met; at most 1 000 characters.',
    })
    note: string,
  ): Promise<Introduction> {
    return this.meetings.callOff(actor, id, { note });
  }

  @Mutation(() => IntroductionResult, {
    description: 'Says that they have met: for both parties and curators, once both have accepted.',
  })
  @Allow('signedIn')
  markIntroductionMet(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction') id: string,
    @Args('input', { description: 'The day, and where.' }) input: MetInput,
  ): Promise<Introduction> {
    return this.meetings.markMet(actor, id, input);
  }
}

export const providersOfMeetings = [
  MeetingCalendarResolver,
  MeetingCalendars,
  MeetingsResolver,
  MeetingsService,
  PlanMeetingLink,
  ServeMeetingCalendar,
];
