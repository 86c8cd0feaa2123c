import { type Language, observatoryTablePath } from '@passerelle/config';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../observatory.sentences.js';
import type { Column, Figure, FigureKey, Row } from './figure.js';
import type {
  ObservatoryColumn,
  ObservatoryFigure,
  ObservatoryRow,
  ObservatoryType,
} from './observatory.graphql.js';
import type { Observed } from './observatory.service.js';

/** The whole observatory in the reader's language. */
export function observatoryIn(observed: Observed, language: Language): ObservatoryInWords {
  return {
    ...observed,
    rule: sentenceIn(sentences.countedInFives(), language),
    figures: observed.figures.map((figure) => figureIn(figure, observed, language)),
    tablePath: pathOfTable(observed),
  };
}

/** The type with stored tags and places. Their own resolvers format them in words. */
type InWords<Type, Held> = Omit<
  Type,
  'tag' | 'territory' | 'theme' | 'rows' | 'figures' | 'territories' | 'themes'
> &
  Held;
type RowInWords = InWords<ObservatoryRow, { tag: Row['tag'] | null; territory: Row['territory'] | null }>;
export type FigureInWords = InWords<ObservatoryFigure, { rows: RowInWords[] }>;
export type ObservatoryInWords = InWords<
  ObservatoryType,
  Pick<Observed, 'territory' | 'theme' | 'territories' | 'themes'> & { figures: FigureInWords[] }
>;

function figureIn(figure: Figure, observed: Observed, language: Language): FigureInWords {
  const { key, headlines, columns, rows } = figure;
  return {
    key,
    title: sentenceIn(figure.title, language),
    definition: sentenceIn(figure.definition, language),
    rowLabel: sentenceIn(figure.rowLabel, language),
    headlines: headlines.map((headline) => ({ ...columnIn(headline, language), value: headline.value })),
    columns: columns.map((column) => columnIn(column, language)),
    rows: rows.map((row) => ({
      key: row.key,
      label: labelOf(row, language),
      month: row.month ?? null,
      tag: row.tag ?? null,
      territory: row.territory ?? null,
      isYoung: row.isYoung ?? false,
      standing: row.standing ?? null,
      values: row.values,
    })),
    tablePath: pathOfTable(observed, key),
  };
}

const columnIn = ({ key, label, unit }: Column, language: Language): ObservatoryColumn => ({
  key,
  label: sentenceIn(label, language),
  unit,
});

function labelOf({ key, label, month, tag, territory }: Row, language: Language): string {
  if (label !== undefined) return sentenceIn(label, language);
  if (tag !== undefined) return tag.labelIn(language);
  if (territory !== undefined) return territory.name;
  return month === undefined ? key : monthIn(month, language);
}

/** A month in words: « novembre 2026 ». */
export const monthIn = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

function pathOfTable({ from, until, territory, theme }: Observed, figure?: FigureKey): string {
  const query = new URLSearchParams({ from, until });
  if (territory !== null) query.set('territory', territory.code);
  if (theme !== null) query.set('theme', theme.reference);
  if (figure !== undefined) query.set('figure', figure);
  return `${observatoryTablePath}?${query.toString()}`;
}
