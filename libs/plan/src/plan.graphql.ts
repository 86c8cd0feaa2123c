import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { ActionType } from '@passerelle/actions';
import { enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import {
  type ObjectiveUnit,
  objectiveUnits,
  type ObservedFigure,
  observedFigureNames,
  type ProgressState,
  progressStates,
} from './objective/index.js';

export const ObjectiveUnitEnum = enumOf('ObjectiveUnit', objectiveUnits);
export const ObservedFigureEnum = enumOf(
  'ObservedFigure',
  observedFigureNames,
  'A number of the observatory that can measure an objective.',
);
export const ProgressStateEnum = enumOf(
  'ProgressState',
  progressStates,
  '`to_come`: it has not begun; `not_measured`: there is no measure of the last 120 days; `late`: more than a tenth of the way behind an even pace on the day of its last measure, or its day is over.',
);

@ObjectType({ description: 'How an objective fares.' })
export class ObjectiveProgress {
  @Field(() => ProgressStateEnum)
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
  @Field(() => ID)
  id: string;

  @Field(() => Float)
  value: number;

  @Field(() => LocalDate)
  measuredOn: string;

  @Field({ description: 'Where the number comes from; may be empty.' })
  note: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Null: the observatory, or their account is gone.',
  })
  notedBy: PersonType | null;
}

@ObjectType('Objective', { description: 'What a plan wants to reach by a day.' })
export class ObjectiveType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  axisId: string;

  @Field()
  title: string;

  @Field({ description: 'What is counted.' })
  figure: string;

  @Field(() => ObjectiveUnitEnum)
  unit: ObjectiveUnit;

  @Field(() => Float, {
    description: 'What it was at the start. A target below it is reached by going down.',
  })
  baseline: number;

  @Field(() => Float)
  target: number;

  @Field(() => LocalDate)
  startsOn: string;

  @Field(() => LocalDate)
  dueOn: string;

  @Field(() => ObservedFigureEnum, { nullable: true, description: 'Null: people note it.' })
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

  @Field(() => ObjectiveProgress)
  progress: ObjectiveProgress;

  @Field(() => Int, {
    description: 'Sent back with a change, so that two people do not overwrite each other.',
  })
  version: number;
}

@ObjectType('PlanAxis', { description: 'A direction of a plan.' })
export class PlanAxisType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => [ObjectiveType], { description: 'In their order.' })
  objectives: ObjectiveType[];
}

@ObjectType({ description: 'What the viewer may do with a plan; the server decides the same way.' })
export class PlanPermissions {
  @Field()
  edit: boolean;
}

@ObjectType('Plan', { description: 'What partners have agreed to reach together, in some years.' })
export class PlanType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ description: 'May be empty.' })
  purpose: string;

  @Field(() => Int)
  fromYear: number;

  @Field(() => Int)
  years: number;

  @Field(() => Int, { description: 'The last of its years.' })
  untilYear: number;

  @Field({ description: 'Everybody who is signed in sees it; otherwise curators alone.' })
  shared: boolean;

  @Field(() => [PlanAxisType])
  axes: PlanAxisType[];

  @Field(() => [PlanType], { description: 'Those of other years that the viewer sees, the latest first.' })
  others: PlanType[];

  @Field(() => Int, { description: 'Sent back with a change.' })
  version: number;

  @Field(() => PlanPermissions)
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

@InputType()
export class PlanAxisInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there; null: it is new.' })
  id?: string | null;

  @Field({ description: 'One line, at most 120 characters.' })
  title: string;
}

@InputType()
export class PlanInput {
  @Field({ description: 'One line, at most 120 characters.' })
  title: string;

  @Field({ defaultValue: '', description: 'At most 1 000 characters.' })
  purpose: string;

  @Field(() => Int)
  fromYear: number;

  @Field(() => Int, { defaultValue: 3, description: 'From 1 to 5.' })
  years: number;

  @Field({ defaultValue: false })
  shared: boolean;

  @Field(() => [PlanAxisInput], {
    description: 'In their order, at most eight. One that is left out is removed, if it has no objectives.',
  })
  axes: PlanAxisInput[];
}

@InputType()
export class ObjectiveInput {
  @Field(() => ID)
  axisId: string;

  @Field({ description: 'One line, at most 200 characters.' })
  title: string;

  @Field({ description: 'What is counted; one line, at most 120 characters.' })
  figure: string;

  @Field(() => ObjectiveUnitEnum)
  unit: ObjectiveUnit;

  @Field(() => Float, { defaultValue: 0 })
  baseline: number;

  @Field(() => Float)
  target: number;

  @Field(() => LocalDate)
  startsOn: string;

  @Field(() => LocalDate)
  dueOn: string;

  @Field(() => ObservedFigureEnum, { nullable: true })
  observed?: ObservedFigure | null;

  @Field(() => String, { nullable: true })
  territoryCode?: string | null;

  @Field(() => String, { nullable: true })
  theme?: string | null;
}

@InputType()
export class ObjectiveMeasureInput {
  @Field(() => Float)
  value: number;

  @Field(() => LocalDate, {
    description: 'Today or earlier; noted again for the same day, the last one counts.',
  })
  measuredOn: string;

  @Field({ defaultValue: '', description: 'At most 300 characters.' })
  note: string;
}
