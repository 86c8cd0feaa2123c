import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@passerelle/database';
import { type EntityManager } from 'typeorm';
import { ServedSolver } from './served-solver.entity.js';

/** Counts how often each solver has been introduced. Among nearly equal scores, solvers with fewer introductions come first. */
@Injectable()
export class ServedSolvers {
  constructor(private readonly database: Database) {}

  /** Counts one more introduction of a solver, in the transaction of the introduction. */
  async countIntroduction(tx: Transaction, solverId: string): Promise<void> {
    await tx.manager.query(
      `INSERT INTO served_solver AS served (solver_id, introductions) VALUES ($1, 1)
       ON CONFLICT (solver_id) DO UPDATE SET introductions = served.introductions + 1`,
      [solverId],
    );
  }

  /** Removes an introduction from the count, since it was undone before anybody was notified of it. */
  async uncountIntroduction(tx: Transaction, solverId: string): Promise<void> {
    await tx.manager.query(
      'UPDATE served_solver SET introductions = greatest(introductions - 1, 0) WHERE solver_id = $1',
      [solverId],
    );
  }

  /**
   * A function from a solver's id to the number of its introductions.
   * @param manager the manager of the transaction, if there is one.
   */
  async counts(manager: EntityManager = this.database.manager): Promise<(solverId: string) => number> {
    const served = await manager.find(ServedSolver);
    const counts = new Map(served.map(({ solverId, introductions }) => [solverId, introductions]));
    return (solverId) => counts.get(solverId) ?? 0;
  }
}
