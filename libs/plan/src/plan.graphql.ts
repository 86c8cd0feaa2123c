import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { ActionType } from '@passerelle/actions';
import { CHANGE_RULE, changeOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type ObjectiveUnit, objectiveUnits } from './objective/objective.entity.js';
import { type ObservedFigure, observedFigureNames } from './objective/observed-figures.js';
import { type ProgressState, progressStates } from './objective/progress.js';

export const ObjectiveUnitEnum = enumOf('ObjectiveUnit', objectiveUnits, 'In what an objective is counted.', {
  count: 'A whole number of things.',
  percent: 'A share of a whole, in per cent.',
  days: 'A time, in days.',
  hours: 'A time, in hours.',
  euros: 'An amount of money, in euros.',
});
export const ObservedFigureEnum = enumOf(
  'ObservedFigure',
  observedFigureNames,
  'A number of the observatory that can measure an objective.',
  {
    needs: 'Needs published in the period.',
    needs_succeeded: 'How many of them, in per cent, ended with success.',
    first_match_in_a_day: 'How many of them, in per cent, had a match within 24 hours.',
    first_match_hours: 'Hours until the first match, in the median.',
    met_in_sixty_days: 'How many needs, in per cent, led to a meeting within 60 days.',
    first_meeting_days: 'Days until the first meeting, in the median.',
    company_answers_in_time: 'How many answers of companies, in per cent, came by the promised day.',
    solver_answers_in_time: 'How many answers of solvers, in per cent, came by the promised day.',
    introductions_settled: 'Introductions whose end is known.',
    introductions_accepted: 'How many of them, in per cent, both sides accepted.',
    meetings: 'Meetings that were held.',
    homes: 'Homes in which concepts were tried.',
  },
);
export const ProgressStateEnum = enumOf('ProgressState', progressStates, 'How an objective fares.', {
  to_come: 'It has not begun.',
  not_measured: 'There is no measure of the last 120 days.',
  on_time: 'On the day of its last measure it was no more than a tenth of the way behind an even pace.',
  late: 'More than a tenth of the way behind an even pace on the day of its last measure, or its day is over.',
  done: 'The target is reached.',
});

@ObjectType({ description: 'How an objective fares.' })
export class ObjectiveProgress {
  @Field(() => ProgressStateEnum, { description: 'In one word.' })
  state: ProgressState;

  @Field(() => Float, {
    nullable: true,
    description: 'How much of the way is done, from 0 to 1; null: nothing is known.',
  })
  share: number | null;

  @Field(() => Float, { description: 'Where it would be today at an even pace, from 0 to 1.' })
  expected: number;
}

@ObjectType('ObjectiveMeasure', { description: 'How much it was on a day.' })
export class ObjectiveMeasureType {
  @Field(() => ID, { description: 'UUID of the measure.' })
  id: string;

  @Field(() => Float, { description: 'In the unit of the objective.' })
  value: number;

  @Field(() => LocalDate, { description: 'The day on which it was so, in France.' })
  measuredOn: string;

  @Field({ description: 'Where the number comes from; may be empty.' })
  note: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who noted it; null: the observatory did, or their account is gone.',
  })
  notedBy: PersonType | null;
}

@ObjectType('Objective', { description: 'What a plan wants to reach by a day.' })
export class ObjectiveType {
  @Field(() => ID, { description: 'UUID of the objective.' })
  id: string;

  @Field(() => ID, { description: 'UUID of the axis of the plan in which it stands.' })
  axisId: string;

  @Field({ description: 'One line, at most 200 characters.' })
  title: string;

  @Field({ description: 'What is counted.' })
  figure: string;

  @Field(() => ObjectiveUnitEnum, { description: 'In what baseline, target and measures are given.' })
  unit: ObjectiveUnit;

  @Field(() => Float, {
    description: 'What it was at the start. A target below it is reached by going down.',
  })
  baseline: number;

  @Field(() => Float, { description: 'What it is to be in the end, in its unit.' })
  target: number;

  @Field(() => LocalDate, { description: 'The day from which it is pursued.' })
  startsOn: string;

  @Field(() => LocalDate, { description: 'The day by which it is to be reached.' })
  dueOn: string;

  @Field(() => ObservedFigureEnum, {
    nullable: true,
    description: 'The number of the observatory that measures it; null: people note it.',
  })
  observed: ObservedFigure | null;

  @Field(() => String, { nullable: true, description: 'Where the observatory looks; null: everywhere.' })
  territoryCode: string | null;

  @Field(() => String, { nullable: true, description: 'The reference of a theme; null: about anything.' })
  theme: string | null;

  @Field(() => [ObjectiveMeasureType], { description: 'The last 24, the last first.' })
  measures: ObjectiveMeasureType[];

  @Field(() => [ActionType], {
    description:
      'The ten that are to be done the soonest, as far as the viewer may see them; all of them are among `actions`.',
  })
  actions: ActionType[];

  @Field(() => Int, {
    description: 'How many more are to be done in groups and concepts that the viewer does not read.',
  })
  otherActionCount: number;

  @Field(() => ObjectiveProgress, { description: 'How it fares by its last measure.' })
  progress: ObjectiveProgress;

  @Field(() => Int, {
    description: 'Sent back with a change, so that two people do not overwrite each other.',
  })
  version: number;
}

@ObjectType('PlanAxis', { description: 'A direction of a plan.' })
export class PlanAxisType {
  @Field(() => ID, { description: 'UUID of the axis.' })
  id: string;

  @Field({ description: 'One line, at most 120 characters.' })
  title: string;

  @Field(() => [ObjectiveType], { description: 'In their order.' })
  objectives: ObjectiveType[];
}

@ObjectType({ description: 'What the viewer may do with a plan; the server decides the same way.' })
export class PlanPermissions {
  @Field({ description: 'Change what it says, its axes and its objectives: curators.' })
  edit: boolean;
}

@ObjectType('Plan', { description: 'What partners have agreed to reach together, in some years.' })
export class PlanType {
  @Field(() => ID, { description: 'UUID of the plan.' })
  id: string;

  @Field({ description: 'One line, at most 120 characters.' })
  title: string;

  @Field({ description: 'What it is for, at most 1 000 characters; may be empty.' })
  purpose: string;

  @Field(() => Int, { description: 'The first of its years, such as 2026.' })
  fromYear: number;

  @Field(() => Int, { description: 'How many it lasts, from 1 to 5.' })
  years: number;

  @Field(() => Int, { description: 'The last of its years.' })
  untilYear: number;

  @Field({ description: 'Everybody who is signed in sees it; otherwise curators alone.' })
  shared: boolean;

  @Field(() => [PlanAxisType], { description: 'In their order, at most eight.' })
  axes: PlanAxisType[];

  @Field(() => [PlanType], { description: 'Those of other years that the viewer sees, the latest first.' })
  others: PlanType[];

  @Field(() => Int, { description: 'Sent back with a change.' })
  version: number;

  @Field(() => PlanPermissions, { description: 'What the viewer may do with the plan.' })
  viewerCan: PlanPermissions;
}

export const PlanResult = resultOf('PlanResult', [PlanType, InvalidInput, Conflict, LimitReached]);
export const ObjectiveResult = resultOf('ObjectiveResult', [
  ObjectiveType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

@InputType({ description: 'An axis of a plan, with what it is called.' })
export class PlanAxisInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there; null: it is new.' })
  id?: string | null;

  @Field({ description: 'One line, at most 120 characters.' })
  title: string;
}

@InputType({ description: 'What a plan says.' })
export class PlanInput {
  @Field({ description: 'One line, at most 120 characters.' })
  title: string;

  @Field({ defaultValue: '', description: 'What it is for; at most 1 000 characters.' })
  purpose: string;

  @Field(() => Int, { description: 'The first of its years, from 2015 to 2100.' })
  fromYear: number;

  @Field(() => Int, { defaultValue: 3, description: 'How many it lasts, from 1 to 5.' })
  years: number;

  @Field({
    defaultValue: false,
    description: 'Whether everybody who is signed in sees it; otherwise curators alone.',
  })
  shared: boolean;

  @Field(() => [PlanAxisInput], {
    description: 'In their order, at most eight. One that is left out is removed, if it has no objectives.',
  })
  axes: PlanAxisInput[];
}

@InputType('PlanChange', { description: `What changes of a plan. ${CHANGE_RULE}` })
export class PlanChangeInput extends changeOf(PlanInput) {}

@InputType({ description: 'What an objective says.' })
export class ObjectiveInput {
  @Field(() => ID, { description: 'UUID of the axis of the plan in which it stands.' })
  axisId: string;

  @Field({ description: 'One line, at most 200 characters.' })
  title: string;

  @Field({ description: 'What is counted; one line, at most 120 characters.' })
  figure: string;

  @Field(() => ObjectiveUnitEnum, {
    description:
      'In what baseline, target and measures are given; for one that the observatory measures, the unit of that number.',
  })
  unit: ObjectiveUnit;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'What it was at the start, in its unit; a count is a whole number.',
  })
  baseline: number;

  @Field(() => Float, { description: 'What it is to be in the end, in its unit; not the baseline.' })
  target: number;

  @Field(() => LocalDate, { description: 'The day from which it is pursued.' })
  startsOn: string;

  @Field(() => LocalDate, {
    description: 'The day by which it is to be reached: after the first, within five years of it.',
  })
  dueOn: string;

  @Field(() => ObservedFigureEnum, {
    nullable: true,
    description: 'The number of the observatory that measures it; null: people note it.',
  })
  observed?: ObservedFigure | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the observatory looks, such as "commune:21231"; null: everywhere. Only with `observed`.',
  })
  territoryCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'About what the observatory looks, such as "theme:silver-economie"; null: about anything. Only with `observed`.',
  })
  theme?: string | null;
}

@InputType('ObjectiveChange', { description: `What changes of an objective. ${CHANGE_RULE}` })
export class ObjectiveChangeInput extends changeOf(ObjectiveInput) {}

@InputType({ description: 'How much it was on a day, as somebody has counted.' })
export class ObjectiveMeasureInput {
  @Field(() => Float, { description: 'In the unit of the objective; a count is a whole number.' })
  value: number;

  @Field(() => LocalDate, {
    description: 'Today or earlier; noted again for the same day, the last one counts.',
  })
  measuredOn: string;

  @Field({ defaultValue: '', description: 'At most 300 characters.' })
  note: string;
}
