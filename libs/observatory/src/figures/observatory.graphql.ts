import { ArgsType, Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import {
  type FigureKey,
  figureKeys,
  type FigureUnit,
  figureUnits,
  type Standing,
  standings,
} from './figure.js';

export const ObservatoryFigureKeyEnum = enumOf(
  'ObservatoryFigureKey',
  figureKeys,
  'The eleven figures of the observatory.',
  {
    needs: 'Needs published for the first time, by month.',
    funnel: 'Of those needs, how many were introduced, accepted, met and succeeded.',
    first_match: 'Needs for which a solver stood out within 24 hours, and the median time.',
    first_meeting: 'Needs that led to a meeting within so many days, and the median time.',
    answers_in_time: 'Answers of companies and of solvers that came by the promised day.',
    acceptances: 'What became of introductions: accepted, left without an answer, or declined and why.',
    outcomes: 'What meetings of at least 90 days ago led to.',
    concepts_in_homes:
      'Concepts that have passed all four gates, and the homes in which a trial has begun, whatever the gate.',
    activities: 'For each activity of the law, the needs online and the active solvers.',
    territories: 'For each commune, needs and active solvers, also per 10 000 inhabitants.',
    sought_in_vain: 'Searches of the last 90 days without a result that was opened, by tag.',
  },
);
export const ObservatoryUnitEnum = enumOf('ObservatoryUnit', figureUnits, 'In what a number is given.', {
  count: 'A number of things, in groups of five.',
  share: 'A share of a whole, from 0 to 1.',
  hours: 'A time, in hours.',
  days: 'A time, in days.',
  per_ten_thousand: 'So many for each 10 000 inhabitants.',
});
export const ActivityStandingEnum = enumOf('ActivityStanding', standings, 'How well an activity is served.', {
  served: 'By three active solvers or more.',
  fragile: 'By one or two active solvers.',
  unanswered: 'By no active solver.',
});

@ArgsType()
export class ObservatoryArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The first month, such as "2026-01"; null: twelve months with the last.',
  })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'The last month; null: this one.' })
  until?: string | null;

  @Field(() => ID, { nullable: true, description: 'One of `territories`; null: everywhere.' })
  territory?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The reference of one of `themes`, such as "theme:silver-economie"; null: about anything.',
  })
  theme?: string | null;
}

@ObjectType({ description: 'A column of a figure’s table.' })
export class ObservatoryColumn {
  @Field({ description: 'Names it within the figure, the same in every language.' })
  key: string;

  @Field({ description: 'In the reader’s language, as all labels here.' })
  label: string;

  @Field(() => ObservatoryUnitEnum, { description: 'In what its numbers are given.' })
  unit: FigureUnit;
}

@ObjectType({ description: 'What a figure says in one number.' })
export class ObservatoryHeadline extends ObservatoryColumn {
  @Field(() => Float, {
    nullable: true,
    description: 'The number; null: a count of fewer than five, or too few for a share.',
  })
  value: number | null;
}

@ObjectType({ description: 'A row of a figure’s table.' })
export class ObservatoryRow {
  @Field({ description: 'Names the row in the figure, the same in every language.' })
  key: string;

  @Field({ description: 'What the row is about, in the reader’s language.' })
  label: string;

  @Field(() => String, {
    nullable: true,
    description: 'The month that the row is about, such as "2026-11"; null: it is about something else.',
  })
  month: string | null;

  @Field(() => TagType, {
    nullable: true,
    description: 'The tag that the row is about; null: it is about something else.',
  })
  tag: TagType | null;

  @Field(() => TerritoryType, {
    nullable: true,
    description: 'The place that the row is about; null: it is about something else.',
  })
  territory: TerritoryType | null;

  @Field({ description: 'Its cohort is younger than 90 days: what it will come to is not known yet.' })
  isYoung: boolean;

  @Field(() => ActivityStandingEnum, {
    nullable: true,
    description: 'Of activities: how well it is served; null: the row is about something else.',
  })
  standing: Standing | null;

  @Field(() => [Float], {
    nullable: 'items',
    description: 'One for each column. Null: a count of fewer than five, or too few for a share.',
  })
  values: (number | null)[];
}

@ObjectType({ description: 'A chart and its table.' })
export class ObservatoryFigure {
  @Field(() => ObservatoryFigureKeyEnum, { description: 'Which of the eleven.' })
  key: FigureKey;

  @Field({ description: 'In the reader’s language.' })
  title: string;

  @Field({ description: 'What is counted, in a few sentences.' })
  definition: string;

  @Field({ description: 'What the rows are.' })
  rowLabel: string;

  @Field(() => [ObservatoryHeadline], { description: 'What it says in a number or a few; may be empty.' })
  headlines: ObservatoryHeadline[];

  @Field(() => [ObservatoryColumn], { description: 'In their order.' })
  columns: ObservatoryColumn[];

  @Field(() => [ObservatoryRow], {
    description:
      'In their order: months as they went by, activities as the law lists them, tags the most sought first.',
  })
  rows: ObservatoryRow[];

  @Field({
    description: 'Where the table is downloaded for a spreadsheet; below the address of the product.',
  })
  tablePath: string;
}

@ObjectType('Observatory', {
  description:
    'How the programme fares, for everybody. Counts are in groups of five, so that nobody is recognised in them.',
})
export class ObservatoryType {
  @Field({ description: 'The first month.' })
  from: string;

  @Field({ description: 'The last month.' })
  until: string;

  @Field(() => TerritoryType, {
    nullable: true,
    description: 'The place that was asked for; null: everywhere.',
  })
  territory: TerritoryType | null;

  @Field(() => TagType, {
    nullable: true,
    description: 'The theme that was asked for; null: about anything.',
  })
  theme: TagType | null;

  @Field(() => Date, { nullable: true, description: 'When it was counted; null: not yet.' })
  countedAt: Date | null;

  @Field({ description: 'How numbers are given, in a sentence.' })
  rule: string;

  @Field(() => [ObservatoryFigure], { description: 'All eleven, in the order in which they are shown.' })
  figures: ObservatoryFigure[];

  @Field({ description: 'Where all the figures are downloaded for a spreadsheet.' })
  tablePath: string;

  @Field(() => [TerritoryType], { description: 'The territories that may be asked for, the largest first.' })
  territories: TerritoryType[];

  @Field(() => [TagType], { description: 'The themes that may be asked for.' })
  themes: TagType[];
}
