import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, LocalDate } from '@passerelle/graphql';
import { type CalendarKind, calendarKinds } from '../solver/solver.entity.js';
import type { PeriodKind } from './solver-period.entity.js';

export const CalendarKindEnum = enumOf(
  'CalendarKind',
  calendarKinds,
  'What the year of somebody who learns is made of. `company` and `school`: the weeks of an apprentice there.',
  {
    exams: 'Days of exams.',
    holidays: 'Days without school and work.',
    company: 'An apprentice’s weeks in the company.',
    school: 'An apprentice’s weeks at school or at the CFA.',
  },
);
export const PeriodKindEnum = enumOf(
  'PeriodKind',
  ['absence', ...calendarKinds] as const,
  '`absence`: the one that `setAbsence` declares. On a day of two periods, the kind that stands first counts.',
  {
    absence: 'The absence that `setAbsence` declares; there is one at most.',
    exams: 'Days of exams.',
    holidays: 'Days without school and work.',
    company: 'An apprentice’s weeks in the company.',
    school: 'An apprentice’s weeks at school or at the CFA.',
  },
);

@ObjectType('SolverPeriod', { description: 'Some days of a solver that are said in advance.' })
export class SolverPeriodType {
  @Field(() => ID, { description: 'UUID of the period, for `removePeriods`.' })
  id: string;

  @Field(() => PeriodKindEnum, { description: 'What the days are.' })
  kind: PeriodKind;

  @Field(() => LocalDate, { description: 'The first day, in France.' })
  from: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  until: string;

  @Field({ description: 'They do not answer on these days.' })
  away: boolean;
}

@InputType({ description: 'A period, which may come again every so many weeks.' })
export class PeriodInput {
  @Field(() => CalendarKindEnum, { description: 'What the days are.' })
  kind: CalendarKind;

  @Field(() => LocalDate, { description: 'The first day: at most a year ago, at most two years ahead.' })
  from: string;

  @Field(() => LocalDate, { description: 'The last day: at most a year later, and not past.' })
  until: string;

  @Field({ description: 'They do not answer on these days: promise clocks stop, and no need is proposed.' })
  away: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many weeks it comes again, from 2 to 12; null: it comes once.',
  })
  everyWeeks?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it may begin again.' })
  repeatUntil?: string | null;
}
