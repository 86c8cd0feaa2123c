import { matchedWithinHours, metWithinDays, needSeries } from '../counting/series.js';
import { sentences } from '../observatory.sentences.js';
import type { Column, Figure } from './figure.js';
import { isOver, youngFor } from './months.js';
import type { PublishedCounts } from './published-counts.js';
import { countShown, medianShown, shareShown } from './shown-values.js';

/** The requested months, and the day of the request. */
export interface Period {
  months: readonly string[];
  today: string;
}

const needsColumn: Column = { key: 'needs', label: sentences.needs(), unit: 'count' };

const isYoung = (month: string, { today }: Period): boolean => !isOver(month, youngFor, today);

export function needsFigure(counts: PublishedCounts, { months }: Period): Figure {
  const published = counts.series(needSeries.published);
  return {
    key: 'needs',
    title: sentences.needsTitle(),
    definition: sentences.needsDefinition(),
    rowLabel: sentences.month(),
    headlines: [{ ...needsColumn, value: countShown(published.over(months)) }],
    columns: [needsColumn],
    rows: months.map((month) => ({ key: month, month, values: [countShown(published.in(month))] })),
  };
}

const stages = ['published', 'proposed', 'accepted', 'met', 'succeeded'] as const;

export function funnelFigure(counts: PublishedCounts, period: Period): Figure {
  const young = period.months.filter((month) => isYoung(month, period));
  const whole = counts.series(needSeries.published).over(period.months);
  let [before, youngBefore] = [Infinity, Infinity];
  const shares: Record<string, number | null> = {};
  const rows = stages.map((stage) => {
    const series = counts.series(needSeries[stage]);
    // A later stage has no more than the stage before it, even if its groups were completed earlier.
    before = Math.min(before, series.over(period.months));
    youngBefore = Math.min(youngBefore, series.over(young), before);
    shares[stage] = shareShown(before, whole);
    return {
      key: stage,
      label: sentences.stage({ stage }),
      values: [countShown(before), shares[stage] ?? null, countShown(youngBefore)],
    };
  });
  const share: Column = { key: 'share', label: sentences.shareOfPublished(), unit: 'share' };
  return {
    key: 'funnel',
    title: sentences.funnelTitle(),
    definition: sentences.funnelDefinition(),
    rowLabel: sentences.stageLabel(),
    headlines: [
      {
        key: 'succeeded',
        label: sentences.stage({ stage: 'succeeded' }),
        unit: 'share',
        value: shares['succeeded'] ?? null,
      },
    ],
    columns: [needsColumn, share, { key: 'young', label: sentences.youngNeeds(), unit: 'count' }],
    rows,
  };
}

export function firstMatchFigure(counts: PublishedCounts, period: Period): Figure {
  const published = counts.series(needSeries.published);
  const matched = counts.series(needSeries.matched);
  const within = matchedWithinHours.map((hours) => ({
    within: hours,
    series: counts.series(needSeries.matchedWithin(hours)),
  }));
  const inADay = counts.series(needSeries.matchedWithin(24));
  const over = (months: readonly string[]) => {
    const [whole, part] = [published.over(months), inADay.over(months)];
    const curve = within.map(({ within: hours, series }) => ({ within: hours, count: series.over(months) }));
    return { whole, part, share: shareShown(part, whole), median: medianShown(curve, matched.over(months)) };
  };
  const share: Column = { key: 'share', label: sentences.shareInADay(), unit: 'share' };
  const median: Column = { key: 'median', label: sentences.medianHours(), unit: 'hours' };
  const all = over(period.months);
  return {
    key: 'first_match',
    title: sentences.firstMatchTitle(),
    definition: sentences.firstMatchDefinition(),
    rowLabel: sentences.month(),
    headlines: [
      { ...share, value: all.share },
      { ...median, value: all.median },
    ],
    columns: [
      needsColumn,
      { key: 'in_a_day', label: sentences.matchedInADay(), unit: 'count' },
      share,
      median,
    ],
    rows: period.months.map((month) => {
      const of = over([month]);
      return { key: month, month, values: [countShown(of.whole), countShown(of.part), of.share, of.median] };
    }),
  };
}

export function firstMeetingFigure(counts: PublishedCounts, { months, today }: Period): Figure {
  const published = counts.series(needSeries.published);
  const curve = metWithinDays.map((days) => {
    // Only needs old enough to have had a meeting within this time.
    const old = months.filter((month) => isOver(month, days, today));
    const met = counts.series(needSeries.metWithin(days));
    const [whole, part] = [published.over(old), met.over(old)];
    return { days, whole, part, share: shareShown(part, whole), ever: met.over(months) };
  });
  const median = medianShown(
    curve.map(({ days, ever }) => ({ within: days, count: ever })),
    counts.series(needSeries.met).over(months),
  );
  return {
    key: 'first_meeting',
    title: sentences.firstMeetingTitle(),
    definition: sentences.firstMeetingDefinition(),
    rowLabel: sentences.delay(),
    headlines: [
      {
        key: 'share',
        label: sentences.metInSixtyDays(),
        unit: 'share',
        value: curve.find(({ days }) => days === 60)?.share ?? null,
      },
      { key: 'median', label: sentences.medianDays(), unit: 'days', value: median },
    ],
    columns: [
      { key: 'needs', label: sentences.needsOldEnough(), unit: 'count' },
      { key: 'met', label: sentences.needsMet(), unit: 'count' },
      { key: 'share', label: sentences.shareMet(), unit: 'share' },
    ],
    rows: curve.map(({ days, whole, part, share }) => ({
      key: String(days),
      label: sentences.withinDays({ days }),
      values: [countShown(whole), countShown(part), share],
    })),
  };
}
