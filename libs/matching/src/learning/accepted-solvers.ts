import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { SolverAcceptance } from './solver-acceptance.entity.js';

/** The acceptance points of solvers, as last learned. */
@Injectable()
export class AcceptedSolvers {
  constructor(private readonly database: Database) {}

  /** Whole points by the solver's id; solvers without points are left out. */
  async points(): Promise<ReadonlyMap<string, number>> {
    const learned = await this.database.manager.find(SolverAcceptance, {
      select: { solverId: true, points: true },
    });
    return new Map(learned.map(({ solverId, points }) => [solverId, points]));
  }
}
