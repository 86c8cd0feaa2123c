import { declineReasons, outcomes, partySides } from '@passerelle/introductions';
import { conceptSeries, introductionSeries, meetingSeries } from '../counting/series.js';
import { sentences } from '../observatory.sentences.js';
import type { Column, Figure } from './figure.js';
import { isOver, youngFor } from './months.js';
import type { Period } from './need-figures.js';
import type { PublishedCounts } from './published-counts.js';
import { countShown, shareShown } from './shown-values.js';

export function answersInTimeFigure(counts: PublishedCounts, { months, today }: Period): Figure {
  const sides = partySides.map((side) => {
    const due = counts.series(introductionSeries.due(side));
    const inTime = counts.series(introductionSeries.inTime(side));
    const share: Column = { key: `${side}_share`, label: sentences.shareInTime({ side }), unit: 'share' };
    const columns: Column[] = [
      { key: `${side}_due`, label: sentences.answersDue({ side }), unit: 'count' },
      { key: `${side}_in_time`, label: sentences.answersInTime({ side }), unit: 'count' },
      share,
    ];
    const over = (some: readonly string[]) => {
      const [whole, part] = [due.over(some), inTime.over(some)];
      return [countShown(whole), countShown(part), shareShown(part, whole)];
    };
    return { share, columns, over };
  });
  return {
    key: 'answers_in_time',
    title: sentences.answersTitle(),
    definition: sentences.answersDefinition(),
    rowLabel: sentences.month(),
    headlines: sides.map(({ share, over }) => ({ ...share, value: over(months)[2] ?? null })),
    columns: sides.flatMap(({ columns }) => columns),
    rows: months.map((month) => ({
      key: month,
      month,
      isYoung: !isOver(month, youngFor, today),
      values: sides.flatMap(({ over }) => over([month])),
    })),
  };
}

const introductions: Column = { key: 'introductions', label: sentences.introductions(), unit: 'count' };

export function acceptancesFigure(counts: PublishedCounts, { months }: Period): Figure {
  const settled = counts.series(introductionSeries.settled).over(months);
  const row = (key: string, label: ReturnType<typeof sentences.month>, series: string) => {
    const count = counts.series(series).over(months);
    return { key, label, values: [countShown(count), shareShown(count, settled)] };
  };
  const rows = [
    row('accepted', sentences.acceptedByBoth(), introductionSeries.acceptedByBoth),
    row('lapsed', sentences.lapsed(), introductionSeries.lapsed),
    ...declineReasons.map((reason) =>
      row(`declined_${reason}`, sentences.declined({ reason }), introductionSeries.declined(reason)),
    ),
  ];
  const share: Column = { key: 'share', label: sentences.shareOfSettled(), unit: 'share' };
  return {
    key: 'acceptances',
    title: sentences.acceptancesTitle(),
    definition: sentences.acceptancesDefinition(),
    rowLabel: sentences.ending(),
    headlines: [
      { key: 'settled', label: sentences.settled(), unit: 'count', value: countShown(settled) },
      {
        key: 'accepted_share',
        label: sentences.acceptedByBoth(),
        unit: 'share',
        value: rows[0]?.values[1] ?? null,
      },
    ],
    columns: [introductions, share],
    rows,
  };
}

export function outcomesFigure(counts: PublishedCounts, { months, today }: Period): Figure {
  const known = months.filter((month) => isOver(month, youngFor, today));
  const meetings = counts.series(meetingSeries.meetings).over(known);
  const row = (key: string, label: ReturnType<typeof sentences.month>, series: string) => {
    const count = counts.series(series).over(known);
    return { key, label, values: [countShown(count), shareShown(count, meetings)] };
  };
  return {
    key: 'outcomes',
    title: sentences.outcomesTitle(),
    definition: sentences.outcomesDefinition(),
    rowLabel: sentences.outcomeLabel(),
    headlines: [{ key: 'meetings', label: sentences.meetings(), unit: 'count', value: countShown(meetings) }],
    columns: [
      { key: 'meetings', label: sentences.meetings(), unit: 'count' },
      { key: 'share', label: sentences.shareOfMeetings(), unit: 'share' },
    ],
    rows: [
      ...outcomes.map((outcome) =>
        row(outcome, sentences.outcome({ outcome }), meetingSeries.outcome(outcome)),
      ),
      row('no_news', sentences.noNews(), meetingSeries.noNews),
    ],
  };
}

/** Concepts that have reached homes, which is the final result of meetings. */
export function conceptsInHomesFigure(counts: PublishedCounts, { months }: Period): Figure {
  const inHomes = counts.series(conceptSeries.inHomes);
  const homes = counts.series(conceptSeries.homes);
  const homesColumn: Column = { key: 'homes', label: sentences.homes(), unit: 'count' };
  return {
    key: 'concepts_in_homes',
    title: sentences.inHomesTitle(),
    definition: sentences.inHomesDefinition(),
    rowLabel: sentences.month(),
    headlines: [{ ...homesColumn, value: countShown(homes.over(months)) }],
    // The chart shows the first column.
    columns: [homesColumn, { key: 'concepts', label: sentences.concepts(), unit: 'count' }],
    rows: months.map((month) => ({
      key: month,
      month,
      values: [countShown(homes.in(month)), countShown(inHomes.in(month))],
    })),
  };
}
