import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Need, NeedsService } from '@passerelle/needs';
import { IllegalTransition, NotFound } from '@passerelle/problems';
import { In } from 'typeorm';
import { Match } from '../match/match.entity.js';
import { MatchesFound } from '../match/match.events.js';
import { sentences } from '../matching.sentences.js';
import { SolversToNotifyFinder } from './solvers-to-notify.js';

export interface SolversTold {
  solverCount: number;
  unreachableCount: number;
}

/** Lets a curator notify solvers that began to stand out by an import or a rebuild, after which nobody was notified. */
@Injectable()
export class SolverNotificationService {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedsService,
    private readonly toNotify: SolversToNotifyFinder,
  ) {}

  /**
   * Notifies all solvers that stand out now and were not notified before.
   * @throws {NotFound} for a need that the actor may not see, and for a need of their own company
   * @throws {IllegalTransition} for a need that is not published
   */
  async tellStandingOut(actor: Actor, needId: string): Promise<SolversTold> {
    const { id, organisationId } = await this.needs.see(actor, needId);
    if (!actor.isCurator || actor.belongsTo(organisationId)) throw new NotFound();
    return this.database.transaction(async (tx) => {
      // Locks the rows of matches first, in the order in which all transactions lock them.
      const standingOut = await tx.manager.find(Match, {
        where: { needId: id, state: 'current', standsOut: true },
        order: { needId: 'ASC', solverId: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const need = await tx.manager.findOneByOrFail(Need, { id });
      if (need.state !== 'published') throw new IllegalTransition(sentences.tellsOnlineNeeds());
      const matchIds = standingOut.map((match) => match.id);
      const { reached = [], unreached = [] } = (await this.toNotify.ofNeeds([id], tx.manager)).get(id) ?? {};
      await tx.manager.update(Match, { id: In(matchIds) }, { announced: true });
      if (matchIds.length > 0)
        await tx.record(MatchesFound({ subjectId: id, actorId: actor.personId, data: { matchIds } }));
      const notified = { solverCount: reached.length, unreachableCount: unreached.length };
      await tx.audit({
        actorId: actor.personId,
        object: { kind: 'need', id },
        action: 'tellStandingOut',
        before: null,
        after: { ...notified },
      });
      return notified;
    });
  }
}
