import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';

/**
 * Whether an introduction counts for its solver’s monthly cap. Every introduction proposed this month counts, whatever its outcome, unless
 * a curator withdrew it.
 * @param introduction name of the row in the SQL statement
 * @param now SQL parameter that holds the present moment
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
   * How many, by solver id; 0 at the cap. Introductions proposed together for the needs of a pool count once.
   * @param manager the manager of the transaction, if there is one
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

/** Finds how many introductions solvers still accept this month, by solver id. */
@Injectable()
export class IntroductionsLeftLoader extends Loader<string, { solverId: string; left: number }> {
  constructor(
    private readonly database: Database,
    private readonly left: IntroductionsLeft,
  ) {
    super();
  }

  protected async find(solverIds: readonly string[]): Promise<{ solverId: string; left: number }[]> {
    const solvers = await this.database.manager.findBy(Solver, { id: In([...solverIds]) });
    return [...(await this.left.of(solvers))].map(([solverId, left]) => ({ solverId, left }));
  }

  protected keyOf({ solverId }: { solverId: string }): string {
    return solverId;
  }
}
