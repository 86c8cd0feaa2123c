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

export const ObservatoryFigureKeyEnum = enumOf('ObservatoryFigureKey', figureKeys);
export const ObservatoryUnitEnum = enumOf(
  'ObservatoryUnit',
  figureUnits,
  '`count`: in groups of five; `share`: from 0 to 1; `per_ten_thousand`: inhabitants.',
);
export const ActivityStandingEnum = enumOf(
  'ActivityStanding',
  standings,
  'Active solvers of an activity: three or more, one or two, none.',
);

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

@ObjectType()
export class ObservatoryColumn {
  @Field()
  key: string;

  @Field({ description: 'In the reader’s language, as all labels here.' })
  label: string;

  @Field(() => ObservatoryUnitEnum)
  unit: FigureUnit;
}

@ObjectType({ description: 'What a figure says in one number.' })
export class ObservatoryHeadline extends ObservatoryColumn {
  @Field(() => Float, {
    nullable: true,
    description: 'Null: a count of fewer than five, or too few for a share.',
  })
  value: number | null;
}

@ObjectType()
export class ObservatoryRow {
  @Field()
  key: string;

  @Field()
  label: string;

  @Field(() => String, { nullable: true, description: 'Such as "2026-11".' })
  month: string | null;

  @Field(() => TagType, { nullable: true })
  tag: TagType | null;

  @Field(() => TerritoryType, { nullable: true })
  territory: TerritoryType | null;

  @Field({ description: 'Its cohort is younger than 90 days: what it will come to is not known yet.' })
  isYoung: boolean;

  @Field(() => ActivityStandingEnum, { nullable: true, description: 'Of activities.' })
  standing: Standing | null;

  @Field(() => [Float], {
    nullable: 'items',
    description: 'One for each column. Null: a count of fewer than five, or too few for a share.',
  })
  values: (number | null)[];
}

@ObjectType({ description: 'A chart and its table.' })
export class ObservatoryFigure {
  @Field(() => ObservatoryFigureKeyEnum)
  key: FigureKey;

  @Field()
  title: string;

  @Field({ description: 'What is counted, in a few sentences.' })
  definition: string;

  @Field({ description: 'What the rows are.' })
  rowLabel: string;

  @Field(() => [ObservatoryHeadline])
  headlines: ObservatoryHeadline[];

  @Field(() => [ObservatoryColumn])
  columns: ObservatoryColumn[];

  @Field(() => [ObservatoryRow])
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

  @Field(() => TerritoryType, { nullable: true, description: 'Null: everywhere.' })
  territory: TerritoryType | null;

  @Field(() => TagType, { nullable: true, description: 'Null: about anything.' })
  theme: TagType | null;

  @Field(() => Date, { nullable: true, description: 'When it was counted; null: not yet.' })
  countedAt: Date | null;

  @Field({ description: 'How numbers are given, in a sentence.' })
  rule: string;

  @Field(() => [ObservatoryFigure])
  figures: ObservatoryFigure[];

  @Field({ description: 'Where all the figures are downloaded for a spreadsheet.' })
  tablePath: string;

  @Field(() => [TerritoryType], { description: 'The territories that may be asked for, the largest first.' })
  territories: TerritoryType[];

  @Field(() => [TagType], { description: 'The themes that may be asked for.' })
  themes: TagType[];
}
