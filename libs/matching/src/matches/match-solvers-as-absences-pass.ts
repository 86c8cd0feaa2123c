import { Clock, dayInFrance } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { DAYS_KEPT } from '@passerelle/solvers';
import { MatchesService } from './matches.service.js';

/** Absences that ended up to this many days ago are looked at: no worker may have run since. */
const LOOKED_BACK = DAYS_KEPT;

/**
 * The begin or end of an absence is no event: this task removes the matches and brings them back. A solver that is back is told of needs
 * published meanwhile.
 */
@ScheduledTask({ every: 60 * 60_000 })
export class MatchSolversAsAbsencesPass implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchesService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = dayInFrance(this.clock.now());
    const { manager } = this.database;
    const solvers = await manager.query<{ id: string; from: string; isBack: boolean }[]>(
      `SELECT id, min("from")::text AS "from", max("until") < $1::date AS "isBack" FROM (
         SELECT id, away_from AS "from", away_until AS "until" FROM solver
         UNION ALL SELECT solver_id, from_day, until_day FROM solver_period WHERE away) AS absence
       WHERE "from" <= $1::date AND "until" >= $1::date - $2::int GROUP BY id ORDER BY id`,
      [today, LOOKED_BACK],
    );
    const backFrom = new Map(solvers.filter(({ isBack }) => isBack).map(({ id, from }) => [id, from]));
    const [earliest = today] = [...backFrom.values()].toSorted();
    const needs = await manager.query<{ id: string; day: string }[]>(
      `SELECT id, (published_at AT TIME ZONE 'Europe/Paris')::date::text AS day FROM need
       WHERE state = 'published' AND (published_at AT TIME ZONE 'Europe/Paris')::date >= $1::date`,
      [earliest],
    );
    const publishedOn = new Map(needs.map(({ id, day }) => [id, day]));
    await this.matches.matchSolvers(
      solvers.map(({ id }) => id),
      ({ needId, solverId }) => (publishedOn.get(needId) ?? '') >= (backFrom.get(solverId) ?? 'never'),
    );
  }
}
