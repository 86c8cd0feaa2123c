import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ALL } from '../counting/observed-topics.js';
import { needSeries, stockSeries } from '../counting/series.js';
import { firstDayOf } from './months.js';
import { inFives, SeriesInFives } from './shown-values.js';

/** Scope of the figures. */
export interface Scope {
  /** Both ends included. */
  months: readonly string[];
  territoryCode: string | null;
  themeId: string | null;
  /** The compared places. */
  communes: readonly string[];
}

/** Present stock, in fives. */
export interface Stock {
  territory: string;
  series: string;
  subject: string;
  count: number;
}

/** All counts that a reader of the observatory may get. The exact counts stay behind this interface. */
export interface PublishedCounts {
  countedAt: Date | null;
  series(name: string): SeriesInFives;
  needsPublishedIn(commune: string): SeriesInFives;
  stock: readonly Stock[];
  /**
   * How many active solvers each activity has, up to three, since everybody can count that far in the public lists.
   */
  solversUpToThree: ReadonlyMap<string, number>;
}

@Injectable()
export class PublishedCountsReader {
  constructor(private readonly database: Database) {}

  /** Three statements. */
  async read({ months, territoryCode, themeId, communes }: Scope): Promise<PublishedCounts> {
    const { manager } = this.database;
    const [territory, theme] = [territoryCode ?? ALL, themeId ?? ALL];
    const [counts, stock, [run]] = await Promise.all([
      manager.query<{ territory: string; series: string; month: string | null; count: number }[]>(
        `SELECT territory, series, CASE WHEN month >= $3::date THEN to_char(month, 'YYYY-MM') END AS month,
           sum(count)::int AS count
         FROM observatory_count
         WHERE theme = $2 AND month <= $4::date
           AND (territory = $1 OR (territory = ANY ($5) AND series = $6))
         GROUP BY 1, 2, 3`,
        [
          territory,
          theme,
          firstDayOf(months[0] ?? ''),
          firstDayOf(months.at(-1) ?? ''),
          communes,
          needSeries.published,
        ],
      ),
      manager.query<Stock[]>(
        `SELECT territory, series, subject, count FROM observatory_stock
         WHERE theme = $2 AND (territory = $1 OR (territory = ANY ($3) AND series = $4))`,
        [territory, theme, communes, stockSeries.localSolvers],
      ),
      manager.query<{ countedAt: Date | null }[]>(`SELECT counted_at AS "countedAt" FROM observatory_run`),
    ]);
    const grouped = new Map<string, { before: number; byMonth: Map<string, number> }>();
    for (const { territory: place, series, month, count } of counts) {
      const key = `${place} ${series}`;
      const found = grouped.get(key) ?? { before: 0, byMonth: new Map<string, number>() };
      grouped.set(key, found);
      if (month === null) found.before = count;
      else found.byMonth.set(month, count);
    }
    const of = (place: string, series: string): SeriesInFives => {
      const { before, byMonth } = grouped.get(`${place} ${series}`) ?? {};
      return new SeriesInFives(months, before, byMonth);
    };
    return {
      countedAt: run?.countedAt ?? null,
      series: (name) => of(territory, name),
      needsPublishedIn: (commune) => of(commune, needSeries.published),
      stock: stock.map((each) => ({ ...each, count: inFives(each.count) })),
      solversUpToThree: new Map(
        stock
          .filter(({ series }) => series === stockSeries.solvers)
          .map(({ subject, count }) => [subject, Math.min(3, count)]),
      ),
    };
  }
}
