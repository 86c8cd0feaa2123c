import type { Sentence } from '@passerelle/problems';
import type { Tag } from '@passerelle/taxonomy';
import type { Territory } from '@passerelle/territories';

export const figureKeys = [
  'needs',
  'funnel',
  'first_match',
  'first_meeting',
  'answers_in_time',
  'acceptances',
  'outcomes',
  'concepts_in_homes',
  'activities',
  'territories',
  'sought_in_vain',
] as const;
export type FigureKey = (typeof figureKeys)[number];

export const figureUnits = ['count', 'share', 'hours', 'days', 'per_ten_thousand'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** How well an activity is served: three solvers or more, one or two, none. */
export const standings = ['served', 'fragile', 'unanswered'] as const;
export type Standing = (typeof standings)[number];

/** A number. null: too few to be shown. */
export type Value = number | null;

export interface Column {
  key: string;
  label: Sentence;
  unit: FigureUnit;
}

export interface Row {
  key: string;
  /** Subject of the row: a sentence, or one of the fields below. */
  label?: Sentence;
  month?: string;
  tag?: Tag;
  territory?: Territory;
  /** The row's cohort is younger than ninety days. */
  isYoung?: boolean;
  standing?: Standing;
  /** One for each column. */
  values: Value[];
}

/** The main number of a figure. */
export interface Headline extends Column {
  value: Value;
}

export interface Figure {
  key: FigureKey;
  title: Sentence;
  definition: Sentence;
  /** Label of the rows. */
  rowLabel: Sentence;
  headlines: Headline[];
  columns: Column[];
  rows: Row[];
}
