import { Clock, dayInFrance } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { MatchesService } from './matches.service.js';

/** Absences that ended up to this many days ago are looked at: no worker may have run since. */
const LOOKED_BACK = 31;

/** Nobody does anything when an absence begins or ends: its matches go and come back with the day. */
@ScheduledTask({ every: 60 * 60_000 })
export class MatchSolversAsAbsencesPass implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchesService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const solvers = await this.database.manager.query<{ id: string }[]>(
      'SELECT id FROM solver WHERE away_from <= $1::date AND away_until >= $1::date - $2::int ORDER BY id',
      [dayInFrance(this.clock.now()), LOOKED_BACK],
    );
    await this.matches.matchSolvers(solvers.map(({ id }) => id));
  }
}
