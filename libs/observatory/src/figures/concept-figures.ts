import { conceptSeries } from '../counting/index.js';
import { sentences } from '../observatory.sentences.js';
import type { Column, Figure } from './figure.js';
import type { Period } from './need-figures.js';
import type { PublishedCounts } from './published-counts.js';
import { countShown } from './shown-values.js';

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
    columns: [{ key: 'concepts', label: sentences.concepts(), unit: 'count' }, homesColumn],
    rows: months.map((month) => ({
      key: month,
      month,
      values: [countShown(inHomes.in(month)), countShown(homes.in(month))],
    })),
  };
}
