import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, takeLock, type Transaction } from '@passerelle/database';
import { Forbidden, identifier, LimitReached, NotFound, parseInput } from '@passerelle/problems';
import { type EntityManager, In } from 'typeorm';
import { onNeed } from '../need/need.audit.js';
import { Need } from '../need/need.entity.js';
import { NeedLeftPool, NeedsPooled } from '../need/need.events.js';
import { mostPooled, needsToPool } from '../need/need.input.js';
import { mayOnNeed } from '../need/need.policy.js';
import { notPoolable } from '../need/need.transitions.js';
import { sentences } from '../needs.sentences.js';
import { NeedPool, NeedPoolMember } from './need-pool.entity.js';

/** A pool and the needs in it, by id. */
export interface Pool {
  id: string;
  needIds: string[];
}

/** Needs that are introduced together. Most often their companies need the same without knowing of each other. */
@Injectable()
export class NeedPools {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Pools needs. If some are in pools already, all needs of these pools end up in the oldest one.
   * @throws {NotFound} for a need that the actor may not see.
   * @throws {IllegalTransition} for a need that neither waits for review nor is published.
   */
  async pool(actor: Actor, asked: readonly string[]): Promise<Pool> {
    const needIds = parseInput(needsToPool, { needIds: asked }).needIds.map((id) => identifier(id));
    return this.inTurn(async (tx) => {
      const needs = await this.lock(tx, needIds);
      if (needs.length < needIds.length) throw new NotFound();
      for (const need of needs) this.assertMay(actor, need);
      const closed = needs.find((need) => !need.allows('pool'));
      if (closed !== undefined) throw notPoolable(closed.state, closed.title);

      const theirs = await tx.manager.findBy(NeedPoolMember, { needId: In(needIds) });
      const [oldest, ...others] = [...new Set(theirs.map(({ poolId }) => poolId))].toSorted();
      const before = await tx.manager.findBy(NeedPoolMember, {
        poolId: In([oldest, ...others].filter((id) => id !== undefined)),
      });
      const poolOf = new Map(before.map((member) => [member.needId, member.poolId]));
      const all = [...new Set([...needIds, ...poolOf.keys()])].toSorted();
      const id = oldest ?? newId();
      const joining = all.filter((needId) => poolOf.get(needId) !== id);
      if (joining.length === 0) return { id, needIds: all };
      if (all.length > mostPooled) throw new LimitReached(sentences.poolFull({ max: mostPooled }));

      // The rule also holds for the needs of the merged pools. Otherwise curators could pool a need of their own
      // company by naming another need of its pool.
      const pooled = await tx.manager.findBy(Need, { id: In(all) });
      for (const need of pooled) this.assertMay(actor, need);

      const now = this.clock.now();
      if (oldest === undefined) await tx.manager.insert(NeedPool, { id, createdAt: now });
      await tx.manager.upsert(
        NeedPoolMember,
        joining.map((needId) => ({ needId, poolId: id, joinedAt: now })),
        ['needId'],
      );
      if (others.length > 0) await tx.manager.delete(NeedPool, { id: In(others) });
      await tx.record(
        NeedsPooled({ subjectId: id, actorId: actor.personId, data: { poolId: id, needIds: all } }),
      );
      await tx.audit(
        ...pooled
          .filter((need) => joining.includes(need.id))
          .map((need) => ({
            ...onNeed(actor, need, 'pool'),
            before: { poolId: poolOf.get(need.id) ?? null },
            after: { poolId: id },
          })),
      );
      return { id, needIds: all };
    });
  }

  /** Takes a need out of its pool, whatever its state. Does nothing if the need is in no pool. A pool with one need left is dissolved. */
  async leave(actor: Actor, needId: string): Promise<Need> {
    const id = identifier(needId);
    return this.inTurn(async (tx) => {
      const [need] = await this.lock(tx, [id]);
      if (need === undefined) throw new NotFound();
      this.assertMay(actor, need);
      const member = await tx.manager.findOneBy(NeedPoolMember, { needId: id });
      if (member === null) return need;
      const { poolId } = member;
      await tx.manager.delete(NeedPoolMember, { needId: id });
      if ((await tx.manager.countBy(NeedPoolMember, { poolId })) < 2)
        await tx.manager.delete(NeedPool, { id: poolId });
      await tx.record(NeedLeftPool({ subjectId: id, actorId: actor.personId, data: { needId: id, poolId } }));
      await tx.audit({ ...onNeed(actor, need, 'leavePool'), before: { poolId }, after: { poolId: null } });
      return need;
    });
  }

  /** The published needs that are introduced together with a need, including the need itself, by id. */
  membersWith(manager: EntityManager, needId: string): Promise<Need[]> {
    return manager
      .createQueryBuilder(Need, 'need')
      .where(
        `need.state = 'published' AND (need.id = :needId OR need.id IN (
           SELECT member.need_id FROM need_pool_member member
           WHERE member.pool_id = (SELECT pool_id FROM need_pool_member WHERE need_id = :needId)))`,
        { needId },
      )
      .orderBy('need.id')
      .getMany();
  }

  private assertMay(actor: Actor, need: Need): void {
    if (!mayOnNeed(actor, 'see', need)) throw new NotFound();
    if (!mayOnNeed(actor, 'pool', need)) throw new Forbidden();
  }

  /** Pools are merged and dissolved, so a lock lets only one change run at a time. There are few pools. */
  private inTurn<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await takeLock(tx.manager, 'need_pool');
      return work(tx);
    });
  }

  /**
   * Locked for share, so that the states stay as they are. Nothing is written: a write would make matching compute
   * the needs again.
   */
  private lock(tx: Transaction, ids: string[]): Promise<Need[]> {
    return tx.manager.find(Need, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
  }
}
