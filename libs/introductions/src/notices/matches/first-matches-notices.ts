import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database, type EventOf } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { MatchesFound } from '@passerelle/matching';
import { type AboutNeed, followersOf, Need, type NeedMail, NeedNotices } from '@passerelle/needs';
import type { Mailing, Notice, NoticeData, NoticeToStore, SubjectSource } from '@passerelle/notifications';
import type { Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';
import { CountedSolvers, SolverCountLoader } from './counted-solvers.js';
import { alreadyNotified, matchesToNotify } from './matches-to-notify.js';

/** How many solvers a mail describes. */
const BEST = 3;

export interface FirstMatchesFacts extends AboutNeed {
  /** How many solvers could answer now. */
  solvers: number;
}

/** Finds the needs whose companies are notified of their first matches. */
@Injectable()
export class FirstMatchesNotices implements SubjectSource<Need, FirstMatchesFacts, NeedMail> {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedNotices,
    private readonly solverCounts: SolverCountLoader,
    private readonly counted: CountedSolvers,
  ) {}

  /** One list for each need whose company was not notified of its first matches yet. */
  async toNotify(
    { data: { matchIds } }: EventOf<typeof MatchesFound>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    const matches = await matchesToNotify(matchIds, manager);
    const matched = [...new Set(matches.map(({ needId }) => needId))];
    const notified = await alreadyNotified('need_matched', matched, manager);
    const needs = await manager.find(Need, {
      where: { id: In(matched.filter((id) => !notified.has(id))) },
      // Always in the same order, since two handlers at the same time could otherwise deadlock.
      order: { id: 'ASC' },
    });
    const batches: Omit<NoticeToStore, 'kind'>[][] = [];
    for (const need of needs) {
      const followers = await followersOf(need, manager);
      batches.push(
        followers.map((recipient) => ({ subjectId: need.id, recipient, data: this.dataOf(need) })),
      );
    }
    return batches;
  }

  find(by: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Need | null> {
    return this.needs.find(by, manager);
  }

  dataOf(need: Need): NoticeData {
    return this.needs.dataOf(need);
  }

  async factsOf(notice: Notice, context: RequestContext<Actor>): Promise<FirstMatchesFacts> {
    const [{ need }, counted] = await Promise.all([
      this.needs.factsOf(notice, context),
      this.solverCounts.load(context, notice.data.needId ?? ''),
    ]);
    return { need, solvers: counted?.count ?? 0 };
  }

  mailPropsOf(mailing: Mailing<Need>): NeedMail {
    return this.needs.mailPropsOf(mailing);
  }

  /** How many solvers could answer, and the best of them. undefined: none. */
  async bestOf({ id: needId }: Need): Promise<{ count: number; best: Solver[] } | undefined> {
    const counted = (await this.counted.ofNeeds([needId], this.database.manager)).get(needId) ?? [];
    if (counted.length === 0) return undefined;
    const best = counted.slice(0, BEST).filter(({ headline }) => headline !== '');
    return { count: counted.length, best };
  }
}
