import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import type { Solver } from '../solver/solver.entity.js';
import { periodsOf } from './solver-calendar.js';
import type { SolverPeriod } from './solver-period.entity.js';

/** Finds the present and future periods of each solver, the earliest first. */
@Injectable()
export class PeriodsOfSolverLoader extends ListLoader<string, SolverPeriod> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /**
   * A mutation has changed the profile's periods: this request reads them again.
   * @returns the profile
   */
  changed(context: RequestContext, solver: Solver): Solver {
    this.forget(context, solver.id);
    return solver;
  }

  protected async find(solverIds: readonly string[]): Promise<SolverPeriod[]> {
    const periods = await periodsOf(this.database.manager, solverIds, dayInFrance(this.clock.now()));
    return [...periods.values()].flat();
  }

  protected keyOf({ solverId }: SolverPeriod): string {
    return solverId;
  }
}
