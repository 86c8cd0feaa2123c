import type { Tag } from '@passerelle/taxonomy';
import type { Territory } from '@passerelle/territories';
import { stockSeries } from '../counting/series.js';
import { sentences } from '../observatory.sentences.js';
import type { Figure, Standing } from './figure.js';
import type { Period } from './need-figures.js';
import type { PublishedCounts } from './published-counts.js';
import { countShown, densityShown, shareShown } from './shown-values.js';

/** How many tags of unmet searches are listed. */
const LISTED = 20;

/** With this many active solvers, an activity is served. */
const ENOUGH = 3;

const statusOf = (solvers: number): Standing =>
  solvers === 0 ? 'unanswered' : solvers < ENOUGH ? 'fragile' : 'served';

/** @param activities in the order of the law */
export function activitiesFigure(
  counts: PublishedCounts,
  activities: readonly Tag[],
  territory: string,
): Figure {
  const now = (series: string, subject: string): number =>
    counts.stock.find(
      (each) => each.series === series && each.subject === subject && each.territory === territory,
    )?.count ?? 0;
  const rows = activities.map((tag) => ({
    key: tag.reference,
    tag,
    standing: statusOf(counts.solversUpToThree.get(tag.id) ?? 0),
    values: [countShown(now(stockSeries.openNeeds, tag.id)), countShown(now(stockSeries.solvers, tag.id))],
  }));
  return {
    key: 'activities',
    title: sentences.activitiesTitle(),
    definition: sentences.activitiesDefinition(),
    rowLabel: sentences.activity(),
    headlines: [],
    columns: [
      { key: 'open_needs', label: sentences.openNeeds(), unit: 'count' },
      { key: 'solvers', label: sentences.activeSolvers(), unit: 'count' },
    ],
    rows,
  };
}

export function territoriesFigure(
  counts: PublishedCounts,
  communes: readonly Territory[],
  { months }: Period,
): Figure {
  return {
    key: 'territories',
    title: sentences.territoriesTitle(),
    definition: sentences.territoriesDefinition(),
    rowLabel: sentences.commune(),
    headlines: [],
    columns: [
      { key: 'needs', label: sentences.needs(), unit: 'count' },
      { key: 'needs_density', label: sentences.needsDensity(), unit: 'per_ten_thousand' },
      { key: 'solvers', label: sentences.activeSolvers(), unit: 'count' },
      { key: 'solvers_density', label: sentences.solversDensity(), unit: 'per_ten_thousand' },
    ],
    rows: communes.map((territory) => {
      const { code, population } = territory;
      const needs = counts.needsPublishedIn(code).over(months);
      const solvers =
        counts.stock.find((each) => each.territory === code && each.series === stockSeries.localSolvers)
          ?.count ?? 0;
      return {
        key: code,
        territory,
        values: [
          countShown(needs),
          densityShown(needs, population),
          countShown(solvers),
          densityShown(solvers, population),
        ],
      };
    }),
  };
}

export function soughtInVainFigure(counts: PublishedCounts, tagsById: ReadonlyMap<string, Tag>): Figure {
  const of = (series: string) => counts.stock.filter((each) => each.series === series);
  const searches = new Map(of(stockSeries.searches).map(({ subject, count }) => [subject, count]));
  const rows = of(stockSeries.withoutResult)
    .flatMap(({ subject, count }) => {
      const tag = tagsById.get(subject);
      return tag === undefined || count === 0 ? [] : { tag, count };
    })
    .toSorted((a, b) => b.count - a.count || (a.tag.reference < b.tag.reference ? -1 : 1))
    .slice(0, LISTED)
    .map(({ tag, count }) => {
      const whole = Math.max(count, searches.get(tag.id) ?? 0);
      return { key: tag.reference, tag, values: [whole, count, shareShown(count, whole)] };
    });
  return {
    key: 'sought_in_vain',
    title: sentences.soughtTitle(),
    definition: sentences.soughtDefinition(),
    rowLabel: sentences.tag(),
    headlines: [],
    columns: [
      { key: 'searches', label: sentences.searches(), unit: 'count' },
      { key: 'without_result', label: sentences.withoutResult(), unit: 'count' },
      { key: 'share', label: sentences.shareWithoutResult(), unit: 'share' },
    ],
    rows,
  };
}
