import type { Language } from '@passerelle/config';
import { csvTable } from '@passerelle/imports';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../observatory.sentences.js';
import { type FigureKey, figureKeys, type FigureUnit } from './figure.js';
import { type FigureInWords, monthIn, type ObservatoryInWords } from './in-words.js';

/**
 * A figure as a table: a line for each row, a column for each number, and below them the counted objects, the time
 * and the place.
 */
export function tableOfFigure(
  observatory: ObservatoryInWords,
  figure: FigureInWords,
  language: Language,
): string {
  const say = wordsIn(language);
  const { columns, rows, rowLabel, title, definition } = figure;
  return csvTable([
    [rowLabel, ...columns.map(({ label }) => label), say.remark],
    ...rows.map((row) => [
      row.label,
      ...columns.map(({ unit }, i) => cellOf(row.values[i] ?? null, unit, language)),
      remarkOn(row, language),
    ]),
    [],
    [title],
    [definition],
    [observatory.rule],
    [scopeOf(observatory, language)],
  ]);
}

/** All the figures in one table: a line for each number. */
export function tableOfAll(given: ObservatoryInWords, language: Language): string {
  const say = wordsIn(language);
  return csvTable([
    [say.figure, say.row, say.measure, say.value, say.remark],
    ...given.figures.flatMap(({ title, columns, rows }) =>
      rows.flatMap((row) =>
        columns.map(({ label, unit }, i) => [
          title,
          row.label,
          label,
          cellOf(row.values[i] ?? null, unit, language),
          remarkOn(row, language),
        ]),
      ),
    ),
    [],
    ...given.figures.map(({ title, definition }) => [title, definition]),
    [given.rule],
    [scopeOf(given, language)],
  ]);
}

export const isFigureKey = (text: unknown): text is FigureKey => figureKeys.some((key) => key === text);

/**
 * A share is a number from 0 to 1, with the language's comma, since half of the spreadsheets would read a percentage
 * as a text.
 */
function cellOf(value: number | null, unit: FigureUnit, language: Language): string {
  if (value === null) return unit === 'count' ? sentenceIn(sentences.fewerThanFive(), language) : '';
  return language === 'fr' ? String(value).replace('.', ',') : String(value);
}

function remarkOn({ isYoung, standing }: FigureInWords['rows'][number], language: Language): string {
  if (standing !== null) return sentenceIn(sentences.standing({ standing }), language);
  return isYoung ? sentenceIn(sentences.recent(), language) : '';
}

function scopeOf({ from, until, territory, theme }: ObservatoryInWords, language: Language): string {
  const say = wordsIn(language);
  return [
    `${monthIn(from, language)} – ${monthIn(until, language)}`,
    territory?.name ?? say.everywhere,
    theme?.labelIn(language) ?? say.anyTheme,
  ].join(' · ');
}

const wordsIn = (language: Language) => ({
  figure: sentenceIn(sentences.figure(), language),
  row: sentenceIn(sentences.row(), language),
  measure: sentenceIn(sentences.measure(), language),
  value: sentenceIn(sentences.value(), language),
  remark: sentenceIn(sentences.remark(), language),
  everywhere: sentenceIn(sentences.everywhere(), language),
  anyTheme: sentenceIn(sentences.anyTheme(), language),
});
