import { Clock, dayInFrance } from '@passerelle/config';
import { Database, type DomainEvent } from '@passerelle/database';
import { EventHandler, ScheduledTask } from '@passerelle/jobs';
import { NeedsWithdrawn } from '@passerelle/needs';
import { RETENTION_DAYS, SolversWithdrawn } from '@passerelle/solvers';
import { CoolDowns } from '../cool-downs.js';
import { MatchIndex } from '../match-index.js';
import { MatchesService } from './matches.service.js';

/**
 * Removes deleted documents from the index of this worker. Other workers notice the deletion when they next store a match of such a
 * document.
 */
@EventHandler('ForgetWhatWasWithdrawn', SolversWithdrawn, NeedsWithdrawn)
export class ForgetWhatWasWithdrawn {
  constructor(private readonly index: MatchIndex) {}

  async handle({ data }: DomainEvent<{ solverIds?: string[]; needIds?: string[] }>): Promise<void> {
    this.index.forget([...(data.solverIds ?? []), ...(data.needIds ?? [])]);
  }
}

/** Matches a pair again when its cool-down has ended, because no event reports this end. */
@ScheduledTask({ every: 60 * 60_000 })
export class MatchNeedsAsCoolDownsEnd implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly coolDowns: CoolDowns,
    private readonly matches: MatchesService,
  ) {}

  async run(): Promise<void> {
    const { manager } = this.database;
    const { needIds, endedBy } = await this.coolDowns.needsToMatch(manager);
    await this.matches.matchNeeds(needIds);
    await this.coolDowns.forget(manager, needIds, endedBy);
  }
}

/** Absences that ended up to this many days ago are examined, because no worker may have run since they ended. */
const LOOKED_BACK = RETENTION_DAYS;

/**
 * Removes the matches of a solver when an absence begins and computes them again when it ends, because no event reports begin or end. After
 * the absence the solver is notified of needs that were published meanwhile.
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

/**
 * A pair is computed when one of its sides changes. Meanwhile other documents change too: words become common or
 * rare, and places among the best fifty are taken or become free. So every pair is computed again each night.
 */
@ScheduledTask({ cron: '30 3 * * *' })
export class RebuildMatchesEachNight implements ScheduledTask {
  constructor(private readonly matches: MatchesService) {}

  async run(): Promise<void> {
    await this.matches.rebuild();
  }
}
