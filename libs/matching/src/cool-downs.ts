import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { type EntityManager, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { Match } from './match/match.entity.js';
import { MatchCoolDown } from './match-cool-down.entity.js';

/** A need and a solver. */
type PairOfIds = Pick<MatchCoolDown, 'needId' | 'solverId'>;

/**
 * Pairs that were introduced without success a short time ago. They are not proposed again until their cool-down
 * ends.
 */
@Injectable()
export class CoolDowns {
  constructor(private readonly clock: Clock) {}

  /**
   * Removes a pair from all lists until the given time, in the transaction of the cause. If the pair has a cool-down already, the later of
   * the two ends counts. Call this method before you lock the need or the solver, because a computation of matches locks the pair first
   * too.
   */
  async begin(tx: Transaction, { until, ...pair }: PairOfIds & { until: Date }): Promise<void> {
    const match = await this.lock(tx, pair);
    await tx.manager.query(
      `INSERT INTO match_cool_down AS known (need_id, solver_id, until) VALUES ($1, $2, $3)
       ON CONFLICT (need_id, solver_id) DO UPDATE SET until = GREATEST(known.until, excluded.until)`,
      [pair.needId, pair.solverId, until],
    );
    if (match === null) return;
    const { id, state } = match;
    match.coolDown();
    if (match.state !== state) await tx.manager.update(Match, id, { state: match.state });
  }

  /**
   * The cool-downs of a need, by solver: when they end.
   * @param solverIds only these, if given
   */
  async of(
    manager: EntityManager,
    needId: string,
    solverIds?: readonly string[],
  ): Promise<ReadonlyMap<string, Date>> {
    const some = solverIds && { solverId: In([...solverIds]) };
    const cooling = await manager.findBy(MatchCoolDown, { needId, ...some, ...this.goingOn() });
    return new Map(cooling.map(({ solverId, until }) => [solverId, until]));
  }

  /** The cool-downs of these needs, or of these solvers. */
  ofSide(
    manager: EntityManager,
    side: keyof PairOfIds,
    ids: readonly string[],
  ): Promise<(PairOfIds & { until: Date })[]> {
    return manager.find(MatchCoolDown, {
      select: { needId: true, solverId: true, until: true },
      where: { [side]: In([...ids]), ...this.goingOn() },
    });
  }

  /** The needs with cool-downs that have ended, and that were not matched since. */
  async needsToMatch(manager: EntityManager): Promise<{ needIds: string[]; endedBy: Date }> {
    const endedBy = this.clock.now();
    const ended = await manager.find(MatchCoolDown, {
      select: { needId: true, solverId: true },
      where: { until: LessThanOrEqual(endedBy) },
    });
    return { needIds: [...new Set(ended.map(({ needId }) => needId))].toSorted(), endedBy };
  }

  /** Deletes the ended cool-downs of needs that have been matched; a cool-down that began again meanwhile stays. */
  async forget(manager: EntityManager, needIds: readonly string[], endedBy: Date): Promise<void> {
    await manager.delete(MatchCoolDown, { needId: In([...needIds]), until: LessThanOrEqual(endedBy) });
  }

  private goingOn() {
    return { until: MoreThan(this.clock.now()) };
  }

  /**
   * Prevents other transactions from storing the pair until the commit. A computation locks the row of the pair or,
   * without a row, the need. Then it reads the cool-downs again.
   */
  private async lock(tx: Transaction, pair: PairOfIds): Promise<Match | null> {
    const { manager } = tx;
    for (;;) {
      const match = await manager.findOne(Match, { where: pair, lock: { mode: 'pessimistic_write' } });
      if (match !== null) return match;
      await manager.query('SAVEPOINT without_need');
      await manager.query('SELECT FROM need WHERE id = $1 FOR NO KEY UPDATE', [pair.needId]);
      if (!(await manager.existsBy(Match, pair))) return null;
      // The row was stored while this transaction waited. All transactions lock the row before the need, to avoid deadlocks.
      await manager.query('ROLLBACK TO SAVEPOINT without_need');
    }
  }
}
