import { ResolveField, Resolver } from '@nestjs/graphql';
import { FieldOf } from '@passerelle/graphql';
import type { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionType } from '../introduction/introduction.graphql.js';
import { ServeMeetingCalendar } from './serve-meeting-calendar.js';

/** Gives the address of a meeting's calendar file. Every person who sees the introduction may open the file. */
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
