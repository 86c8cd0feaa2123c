import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { SolverAcceptance } from './solver-acceptance.entity.js';

/** The acceptance points of solvers, as they were learned last. */
@Injectable()
export class AcceptedSolvers {
  constructor(private readonly database: Database) {}

  /**
   * What tells of a solver how many points its acceptances bring: whole points, 0 where nothing was learned.
   * @param manager the transaction's, when called within one.
   */
  async points(manager: EntityManager = this.database.manager): Promise<(solverId: string) => number> {
    const learned = await manager.find(SolverAcceptance, { select: { solverId: true, points: true } });
    const points = new Map(learned.map((one) => [one.solverId, one.points]));
    return (solverId) => points.get(solverId) ?? 0;
  }
}
