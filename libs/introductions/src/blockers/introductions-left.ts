import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';

/**
 * Whether an introduction counts for its solver’s cap of the month. All that was proposed this month counts, whatever came of it, unless
 * a curator withdrew it.
 * @param introduction the name of the row
 * @param now a parameter
 */
export const countsThisMonthSql = (introduction: string, now: string): string =>
  `(${introduction}.state <> 'withdrawn'
    AND ${introduction}.proposed_at >= date_trunc('month', CAST(${now} AS timestamptz), 'Europe/Paris'))`;

/** How many introductions solvers still accept this month, by the calendar of France. */
@Injectable()
export class IntroductionsLeft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * By solver id; 0 at the cap. What was proposed at once, for the needs of a pool, counts once.
   * @param manager the transaction's, when called within one
   */
  async of(
    solvers: readonly Solver[],
    manager: EntityManager = this.database.manager,
  ): Promise<ReadonlyMap<string, number>> {
    const counted = await manager.query<{ solver_id: string; count: number }[]>(
      `SELECT solver_id, count(DISTINCT proposal_id)::int AS count FROM introduction
       WHERE solver_id = ANY ($1) AND ${countsThisMonthSql('introduction', '$2')}
       GROUP BY solver_id`,
      [solvers.map(({ id }) => id), this.clock.now()],
    );
    const counts = new Map(counted.map((row) => [row.solver_id, row.count]));
    return new Map(
      solvers.map(({ id, monthlyCap }) => [id, Math.max(0, monthlyCap - (counts.get(id) ?? 0))]),
    );
  }
}
