import { Clock, dayAfter, dayInFrance } from '@passerelle/config';
import { Database, pagesById } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { LessThan } from 'typeorm';
import { Solver } from '../solver/solver.entity.js';
import { absenceOf } from './solver-calendar.js';
import { SolverPeriod } from './solver-period.entity.js';

/** For how many days past periods are kept: a worker that comes back counts and matches as on those days. */
export const RETENTION_DAYS = 31;
/** How many profiles are read at once. */
const AT_ONCE = 100;

/**
 * When an absence is over, the profile shows the next one of its calendar. No person has done this: the task records no event and no log
 * entry, and the profile counts as unchanged. Past periods are deleted after a while.
 */
@ScheduledTask({ every: 60 * 60_000 })
export class FollowCalendars implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for await (const page of pagesById(AT_ONCE, (after) => this.find(after))) {
      for (const { id } of page) await this.follow(id);
    }
    const { manager } = this.database;
    await manager.delete(SolverPeriod, { until: LessThan(dayAfter(this.today(), -RETENTION_DAYS)) });
  }

  /** Profiles whose absence is over, or that have none, and that have periods of absence to come. */
  private find(after: string | null): Promise<{ id: string }[]> {
    return this.database.manager.query(
      `SELECT id FROM solver
       WHERE (away_until IS NULL OR away_until < $1) AND ($2::uuid IS NULL OR id > $2)
         AND EXISTS (SELECT FROM solver_period WHERE solver_id = solver.id AND away AND until_day >= $1)
       ORDER BY id LIMIT $3`,
      [this.today(), after, AT_ONCE],
    );
  }

  private async follow(id: string): Promise<void> {
    await this.database.transaction(async ({ manager }) => {
      const solver = await manager.findOne(Solver, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (solver === null) return;
      const absence = await absenceOf(manager, solver, this.clock.now());
      // A past absence stays until there is another: a solver that is back is notified of needs published meanwhile.
      if (absence === null) return;
      solver.followCalendar(absence);
      await manager.save(solver);
    });
  }

  private today(): string {
    return dayInFrance(this.clock.now());
  }
}
