import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Match, MatchLists } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { In, MoreThan } from 'typeorm';
import { blockerOf } from '../blockers/blockers.js';
import { PairStatuses } from '../blockers/pair-statuses.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { COOL_DOWN } from '../replies/replies.service.js';
import { unreachedByMail } from '../unreached-by-mail.js';
import { isReachable } from './proposal-problems.js';

/**
 * Finds the solver that a curator could introduce next: after an introduction without a result, or before the first
 * one.
 */
@Injectable()
export class NextBestSolvers {
  constructor(
    private readonly database: Database,
    private readonly lists: MatchLists,
    private readonly statuses: PairStatuses,
    private readonly clock: Clock,
  ) {}

  /**
   * The best current match of each need, by need id. Only these solvers count: they would be notified of the need, a
   * curator may introduce them now, and messages reach them. They have not lately declined this need or left its
   * introduction unanswered. Needs that are not published have no such match. The number of statements does not grow
   * with the number of needs.
   */
  async of(needIds: readonly string[]): Promise<ReadonlyMap<string, Match>> {
    const { manager } = this.database;
    const needs = await manager.find(Need, {
      select: { id: true, organisationId: true, state: true },
      where: { id: In([...needIds]), state: 'published' },
    });
    if (needs.length === 0) return new Map();
    const candidates = await this.lists.credibleOfNeeds(needs.map(({ id }) => id));
    const solvers = await this.reachable([...new Set(candidates.map(({ solverId }) => solverId))]);
    const inVain = await this.askedInVain(needs);
    const statuses = await this.statuses.ofNeeds(manager, needs, [...solvers.values()]);

    const best = needs.flatMap((need) => {
      const next = candidates.find(({ needId, solverId }) => {
        const solver = solvers.get(solverId);
        if (needId !== need.id || solver === undefined || inVain.has(pairKey(need.id, solverId)))
          return false;
        return blockerOf(need, solver, statuses(need, solver)) === undefined;
      });
      return next === undefined ? [] : [next.id];
    });
    const matches = await manager.findBy(Match, { id: In(best) });
    return new Map(matches.map((match) => [match.needId, match]));
  }

  /** Loads only the columns that decide whether a message reaches the solvers. */
  private async reachable(ids: readonly string[]): Promise<ReadonlyMap<string, Solver>> {
    const solvers = await this.database.manager.find(Solver, {
      select: {
        id: true,
        organisationId: true,
        personId: true,
        contactEmail: true,
        contactRefusedAt: true,
        monthlyCap: true,
        pausedAt: true,
        awayFrom: true,
        awayUntil: true,
        awayKind: true,
        complete: true,
        hiddenAt: true,
        holderSuspended: true,
      },
      where: { id: In([...ids]) },
    });
    const reached = solvers.filter(isReachable);
    const unreached = await unreachedByMail(
      this.database.manager,
      reached.map(({ id }) => id),
    );
    const isRead = ({ id }: Solver): boolean => !unreached.has(id);
    return new Map(reached.filter(isRead).map((solver) => [solver.id, solver]));
  }

  /**
   * A lapse starts no cool-down, as nobody has declined. But a solver that has just left an introduction unanswered
   * does not come next.
   */
  private async askedInVain(needs: readonly Need[]): Promise<ReadonlySet<string>> {
    const since = new Date(this.clock.now().getTime() - COOL_DOWN);
    const ended = await this.database.manager.find(Introduction, {
      select: { id: true, needId: true, solverId: true },
      where: {
        needId: In(needs.map(({ id }) => id)),
        state: In(['declined', 'lapsed']),
        settledAt: MoreThan(since),
      },
    });
    return new Set(ended.map(({ needId, solverId }) => pairKey(needId, solverId)));
  }
}

const pairKey = (needId: string, solverId: string): string => `${needId} ${solverId}`;
