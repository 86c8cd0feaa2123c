import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler, ScheduledTask } from '@passerelle/jobs';
import { MatchesFound } from '@passerelle/matching';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoryEdition } from '@passerelle/territories';
import { type EntityManager, In } from 'typeorm';
import { countMonths, monthFingerprints } from './count-months.sql.js';
import { countStock } from './count-stock.sql.js';
import { ObservatoryCount, ObservatoryMonth } from './observatory-count.entity.js';
import { fingerprintOf, observedPlaces, observedTopics } from './observed-topics.js';

/** Raise it when the statements count the same rows differently. */
const VERSION = 2;

/** How many months one statement counts. */
const MONTHS_AT_ONCE = 24;

/**
 * Counts the data of the figures, from the rows and events of the product. A month is counted again as a whole, and
 * only if something in it has changed. So a count may run twice, or after days, and gives the same result as a
 * complete count.
 */
@Injectable()
export class ObservatoryCounts {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly clock: Clock,
  ) {}

  /** @returns how many months were counted again */
  catchUp(): Promise<{ months: number }> {
    return this.database.transaction(({ manager }) => this.count(manager, () => undefined));
  }

  /** Deletes all counts, and counts everything again from the product's records. */
  recount(onProgress: (done: number, total: number) => void): Promise<{ months: number }> {
    return this.database.transaction(async ({ manager }) => {
      await lock(manager);
      await manager.query('DELETE FROM observatory_month');
      await manager.query('DELETE FROM observatory_first_match');
      await manager.query(
        `${FIRST_MATCHES('event.recorded_at')}
         FROM event
           CROSS JOIN LATERAL jsonb_array_elements_text(event.data -> 'matchIds') AS told(match_id)
           JOIN match ON match.id = told.match_id::uuid
           JOIN need ON need.id = match.need_id AND need.published_at <= event.recorded_at
         WHERE event.name = $1
         GROUP BY match.need_id ${UNLESS_EARLIER}`,
        [MatchesFound.eventName],
      );
      return this.count(manager, onProgress);
    });
  }

  /** Stores when the first of these matches of a need was found, unless an earlier one is known. */
  async keepFirstMatches(matchIds: readonly string[], foundAt: Date): Promise<void> {
    await this.database.manager.query(
      `${FIRST_MATCHES('$2::timestamptz')}
       FROM match JOIN need ON need.id = match.need_id AND need.published_at <= $2
       WHERE match.id = ANY ($1)
       GROUP BY match.need_id ${UNLESS_EARLIER}`,
      [matchIds, foundAt],
    );
  }

  private async count(
    manager: EntityManager,
    onProgress: (done: number, total: number) => void,
  ): Promise<{ months: number }> {
    await lock(manager);
    const topics = observedTopics(await this.taxonomy.snapshot(manager));
    const topicsAsJson = JSON.stringify(topics);
    const changed = await changedMonths(manager, fingerprintOf(topics));
    await manager.delete(ObservatoryCount, { month: In(changed.map(({ month }) => month)) });
    await manager.delete(ObservatoryMonth, { month: In(changed.map(({ month }) => month)) });
    const counted = changed.filter((month): month is ObservatoryMonth => month.fingerprint !== undefined);
    for (let done = 0; done < counted.length; done += MONTHS_AT_ONCE) {
      const months = counted.slice(done, done + MONTHS_AT_ONCE);
      await manager.query(countMonths, [months.map(({ month }) => month), topicsAsJson, observedPlaces()]);
      await manager.insert(ObservatoryMonth, months);
      onProgress(done + months.length, counted.length);
    }
    await manager.query('DELETE FROM observatory_stock');
    const now = this.clock.now();
    await manager.query(countStock, [dayInFrance(now), topicsAsJson, observedPlaces()]);
    await manager.query('UPDATE observatory_run SET counted_at = $1', [now]);
    return { months: changed.length };
  }
}

const FIRST_MATCHES = (foundAt: string): string => `
  INSERT INTO observatory_first_match (need_id, found_at)
  SELECT match.need_id, min(${foundAt})`;

const UNLESS_EARLIER = `
  ON CONFLICT (need_id) DO UPDATE SET found_at = excluded.found_at
  WHERE excluded.found_at < observatory_first_match.found_at`;

/** One count at a time. A second count waits, and then finds nothing changed. */
const lock = (manager: EntityManager): Promise<unknown> =>
  manager.query('SELECT FROM observatory_run FOR UPDATE');

/** The months whose counts are out of date. Without a fingerprint, the month is now empty. */
async function changedMonths(
  manager: EntityManager,
  topics: string,
): Promise<(Pick<ObservatoryMonth, 'month'> & { fingerprint?: string })[]> {
  const editions = await manager.find(TerritoryEdition, { order: { version: 'ASC' } });
  const basis = createHash('sha256')
    .update(JSON.stringify([VERSION, topics, editions.map(({ version }) => version)]))
    .digest('base64url');
  const known = new Map(
    (await manager.find(ObservatoryMonth)).map(({ month, fingerprint }) => [month, fingerprint]),
  );
  const now = (await manager.query<ObservatoryMonth[]>(monthFingerprints)).map(({ month, fingerprint }) => ({
    month,
    fingerprint: `${basis} ${fingerprint}`,
  }));
  const left = new Set(now.map(({ month }) => month));
  return [
    ...now.filter(({ month, fingerprint }) => known.get(month) !== fingerprint),
    ...[...known.keys()].filter((month) => !left.has(month)).map((month) => ({ month })),
  ];
}

// Runs at once if nothing was counted yet, so that people who try the product find figures.
@ScheduledTask({ every: 30 * 60_000 })
export class CountForTheObservatory implements ScheduledTask {
  constructor(private readonly counts: ObservatoryCounts) {}

  async run(): Promise<void> {
    await this.counts.catchUp();
  }
}

@EventHandler('KeepFirstMatchOnMatchesFound', MatchesFound)
export class KeepFirstMatchOnMatchesFound {
  constructor(private readonly counts: ObservatoryCounts) {}

  handle({ data: { matchIds }, recordedAt }: EventOf<typeof MatchesFound>): Promise<void> {
    return this.counts.keepFirstMatches(matchIds, recordedAt);
  }
}
