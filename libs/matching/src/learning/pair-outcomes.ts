import { Injectable } from '@nestjs/common';
import { Database, takeTurn } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { type OutcomeOfPair, PairOutcome } from './pair-outcome.entity.js';

/** Keeps what has become of pairs. Who knows of introductions and interests tells it, after each of their events. */
@Injectable()
export class PairOutcomes {
  constructor(private readonly database: Database) {}

  /**
   * Brings the outcome of a pair up to date. May be called twice, at once and in any order: calls for one pair take turns, and each asks
   * for the outcome when its turn has come.
   * @param outcomeNow reads the outcome as it is; undefined: there is none
   */
  async update(
    pair: Pick<PairOutcome, 'needId' | 'solverId'>,
    outcomeNow: (manager: EntityManager) => Promise<OutcomeOfPair | undefined>,
  ): Promise<void> {
    const { needId, solverId } = pair;
    await this.database.transaction(async ({ manager }) => {
      await takeTurn(manager, `pair_outcome ${needId} ${solverId}`);
      const outcome = await outcomeNow(manager);
      if (outcome === undefined) await manager.delete(PairOutcome, { needId, solverId });
      else await manager.upsert(PairOutcome, { needId, solverId, outcome }, ['needId', 'solverId']);
    });
  }
}
