import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, LocalDate } from '@passerelle/graphql';
import { type CalendarKind, calendarKinds } from '../solver/index.js';
import type { PeriodKind } from './solver-period.entity.js';

export const CalendarKindEnum = enumOf(
  'CalendarKind',
  calendarKinds,
  'What the year of somebody who learns is made of. `company` and `school`: the weeks of an apprentice there.',
);
export const PeriodKindEnum = enumOf(
  'PeriodKind',
  ['absence', ...calendarKinds] as const,
  '`absence`: the one that `setAbsence` declares. On a day of two periods, the kind that stands first counts.',
);

@ObjectType('SolverPeriod', { description: 'Some days of a solver that are said in advance.' })
export class SolverPeriodType {
  @Field(() => ID)
  id: string;

  @Field(() => PeriodKindEnum)
  kind: PeriodKind;

  @Field(() => LocalDate)
  from: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  until: string;

  @Field({ description: 'They do not answer on these days.' })
  away: boolean;
}

@InputType({ description: 'A period, which may come again every so many weeks.' })
export class PeriodInput {
  @Field(() => CalendarKindEnum)
  kind: CalendarKind;

  @Field(() => LocalDate)
  from: string;

  @Field(() => LocalDate, { description: 'The last day: at most a year later, and not past.' })
  until: string;

  @Field({ description: 'They do not answer on these days: promise clocks stop, and no need is proposed.' })
  away: boolean;

  @Field(() => Int, { nullable: true, description: 'From 2 to 12; null: it comes once.' })
  everyWeeks?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it may begin again.' })
  repeatUntil?: string | null;
}
