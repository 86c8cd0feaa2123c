import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { type EntityManager, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { Match } from '../match/index.js';
import { MatchCoolDown } from './match-cool-down.entity.js';

/** A need and a solver. */
type PairOfIds = Pick<MatchCoolDown, 'needId' | 'solverId'>;

/** Pairs that were introduced in vain a short time ago: they are not proposed again before their time. */
@Injectable()
export class CoolDowns {
  constructor(private readonly clock: Clock) {}

  /**
   * Takes a pair out of all lists until then, in the transaction that says why. Said again, the later end holds.
   * Call it before you lock the need or the solver: whoever computes matches locks the pair first.
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
   * Until when a need must not meet whom.
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

  /** The pairs of these needs, or of these solvers, that must not meet yet. */
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

  /** The needs of pairs that may meet again, and were not matched since. */
  async needsToMatch(manager: EntityManager): Promise<{ needIds: string[]; endedBy: Date }> {
    const endedBy = this.clock.now();
    const ended = await manager.find(MatchCoolDown, {
      select: { needId: true, solverId: true },
      where: { until: LessThanOrEqual(endedBy) },
    });
    return { needIds: [...new Set(ended.map(({ needId }) => needId))].toSorted(), endedBy };
  }

  /** Those needs have been matched; what began anew meanwhile goes on. */
  async forget(manager: EntityManager, needIds: readonly string[], endedBy: Date): Promise<void> {
    await manager.delete(MatchCoolDown, { needId: In([...needIds]), until: LessThanOrEqual(endedBy) });
  }

  private goingOn() {
    return { until: MoreThan(this.clock.now()) };
  }

  /**
   * Keeps everybody from storing the pair until we commit. Somebody who computes a pair holds its row, or, where there is
   * none yet, its need: they look again at what is cooling down once they hold it.
   */
  private async lock(tx: Transaction, pair: PairOfIds): Promise<Match | null> {
    const { manager } = tx;
    for (;;) {
      const match = await manager.findOne(Match, { where: pair, lock: { mode: 'pessimistic_write' } });
      if (match !== null) return match;
      await manager.query('SAVEPOINT without_need');
      await manager.query('SELECT FROM need WHERE id = $1 FOR NO KEY UPDATE', [pair.needId]);
      if (!(await manager.existsBy(Match, pair))) return null;
      // Stored while we waited. Its row is locked before the need, by everybody, so that nobody waits in a circle.
      await manager.query('ROLLBACK TO SAVEPOINT without_need');
    }
  }
}
