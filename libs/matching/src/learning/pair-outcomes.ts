import { Injectable } from '@nestjs/common';
import { Database, takeLock } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { SolverAcceptance } from './learning-run.entity.js';
import { type OutcomeOfPair, PairOutcome } from './pair-outcome.entity.js';

/** Stores the outcomes of pairs. Lib `introductions` calls this class after each event of an introduction or an interest. */
@Injectable()
export class PairOutcomes {
  constructor(private readonly database: Database) {}

  /**
   * Updates the outcome of a pair. It may be called twice, at the same time and in any order. A call for a pair waits
   * for the call before, and then reads the outcome.
   * @param outcomeNow reads the present outcome. undefined: there is none
   */
  async update(
    pair: Pick<PairOutcome, 'needId' | 'solverId'>,
    outcomeNow: (manager: EntityManager) => Promise<OutcomeOfPair | undefined>,
  ): Promise<void> {
    const { needId, solverId } = pair;
    await this.database.transaction(async ({ manager }) => {
      await takeLock(manager, `pair_outcome ${needId} ${solverId}`);
      const outcome = await outcomeNow(manager);
      if (outcome === undefined) await manager.delete(PairOutcome, { needId, solverId });
      else await manager.upsert(PairOutcome, { needId, solverId, outcome }, ['needId', 'solverId']);
    });
  }
}

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
