import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, newId, type Transaction } from '@passerelle/database';
import {
  type ConnectionArgs,
  type KeysetList,
  keysetPage,
  type OrderKey,
  type Page,
} from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import {
  identifier,
  IllegalTransition,
  labelled,
  NotFound,
  parseInput,
  rule,
  text,
} from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { Match } from '../match/match.entity.js';
import { DismissalTakenBack, MatchDismissed, MatchRestored } from '../match/match.events.js';
import {
  type MatchAction,
  mayOnMatch,
  type Pair,
  sideOf,
  sidesWithdrawnBy,
  mayWithdrawSql,
} from '../match/match.policy.js';
import { sentences } from '../matching.sentences.js';
import type { DismissMatchInput } from './dismissal.graphql.js';
import { type DismissalReason, dismissalReasons, MatchDismissal } from './match-dismissal.entity.js';
import { auditOfMatch } from './match.audit.js';

const reasonRule = rule('comment_needed', sentences.commentNeeded());

/** Why a match is wrong. The reason "other" needs a comment, because alone it explains nothing. */
export const dismissalInput = labelled(
  z
    .object({ reason: z.enum(dismissalReasons), comment: text({ min: 0, max: 500 }) })
    .refine(({ reason, comment }) => reason !== 'other' || comment !== '', {
      ...reasonRule,
      path: ['comment'],
    }),
  { reason: sentences.reasonLabel(), comment: sentences.commentLabel() },
);

const newestFirst: OrderKey<MatchDismissal>[] = [
  {
    column: 'dismissal.dismissedAt',
    kind: 'time',
    direction: 'DESC',
    value: ({ dismissedAt }) => dismissedAt,
  },
  { column: 'dismissal.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** A side's new answer. Without a comment, the answer keeps the comment that the side gave to the same reason before. */
function answerOf(
  { reason, comment }: DismissMatchInput,
  before: MatchDismissal | null,
): Pick<MatchDismissal, 'reason' | 'comment'> {
  const kept = before?.reason === reason ? (before.comment ?? '') : '';
  const checked = parseInput(dismissalInput, { reason, comment: comment?.trim() ? comment : kept });
  return { reason: checked.reason, comment: checked.comment || null };
}

/** Dismissals of matches, and their withdrawal. */
@Injectable()
export class MatchDismissalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Dismisses a match for the actor's side: solver, company or curators. The same answer again changes nothing, and without a comment it
   * keeps the earlier comment. Another answer replaces the side's last one. The other side may still give its own.
   * @throws {NotFound} for a match that the actor may not see.
   */
  async dismiss(actor: Actor, matchId: string, input: DismissMatchInput): Promise<Match> {
    const action = { action: 'dismiss', reason: input.reason } as const;
    return this.change(actor, action, matchId, async (tx, match, pair) => {
      const side = sideOf(actor, pair);
      if (side === undefined || !mayOnMatch(actor, 'dismiss', pair)) throw new NotFound();
      const active = { matchId: match.id, side, takenBackAt: IsNull() };
      const before = await tx.manager.findOneBy(MatchDismissal, active);
      const answer = answerOf(input, before);
      if (before?.reason === answer.reason && before.comment === answer.comment) return;
      const now = this.clock.now();
      const by = { ...answer, personId: actor.personId, dismissedAt: now };
      if (before === null) {
        await tx.manager.insert(MatchDismissal, {
          ...by,
          id: newId(),
          matchId: match.id,
          side,
          takenBackAt: null,
        });
      } else await tx.manager.update(MatchDismissal, before.id, by);
      match.dismiss();
      const { id, needId, solverId } = match;
      await tx.record(
        MatchDismissed({
          subjectId: id,
          actorId: actor.personId,
          reason: answer.reason,
          data: { matchId: id, needId, solverId, side },
        }),
      );
    });
  }

  /**
   * Withdraws the dismissal of a match by the actor's side; a curator withdraws those of all sides. When no valid dismissal is left, the
   * match is computed again. A dismissal that was withdrawn before stays withdrawn.
   * @throws {NotFound} for a match that the actor may not see.
   * @throws {IllegalTransition} if those sides have never dismissed the match.
   */
  async restore(actor: Actor, matchId: string): Promise<Match> {
    return this.change(actor, { action: 'restore' }, matchId, async (tx, match, pair) => {
      const side = sideOf(actor, pair);
      if (side === undefined || !mayOnMatch(actor, 'restore', pair)) throw new NotFound();
      const active = { matchId: match.id, takenBackAt: IsNull() };
      const own = { matchId: match.id, side: In([...sidesWithdrawnBy(actor, pair)]) };
      const takenBackAt = this.clock.now();
      const { affected } = await tx.manager.update(MatchDismissal, { ...own, ...active }, { takenBackAt });
      if (affected === 0) {
        if (await tx.manager.existsBy(MatchDismissal, own)) return;
        throw new IllegalTransition(
          side === 'curator' ? sentences.dismissedByNobody() : sentences.nothingToRestore(),
        );
      }
      const { id, needId, solverId } = match;
      const event = { subjectId: id, actorId: actor.personId };
      if (await tx.manager.existsBy(MatchDismissal, active)) {
        await tx.record(DismissalTakenBack({ ...event, data: { matchId: id, needId, solverId, side } }));
        return;
      }
      match.restore();
      await tx.record(MatchRestored({ ...event, data: { matchId: id, needId, solverId } }));
    });
  }

  /**
   * A match, for a curator who is not one of its parties: a party must not read why the other dismissed the match.
   * @throws {NotFound}
   */
  async seeAsCurator(actor: Actor, matchId: string): Promise<Match> {
    const [match] = await this.database.manager.find(Match, {
      where: { id: identifier(matchId) },
      relations: { need: true, solver: true },
    });
    if (match === undefined || sideOf(actor, match) !== 'curator' || !mayOnMatch(actor, 'see', match))
      throw new NotFound();
    return match;
  }

  /**
   * All dismissals, by any side, including those that were withdrawn. A curator who is a party of a match reads only the dismissals of
   * their own side; other curators read those of the other party.
   */
  list(actor: Actor, page: ConnectionArgs): Promise<Page<MatchDismissal>> {
    return keysetPage(this.readBy(actor), page, newestFirst);
  }

  /**
   * Valid dismissals by the parties since the given time, if the need is published. A curator could still act on
   * these.
   */
  standing(actor: Actor, since: Date): KeysetList<MatchDismissal> {
    const query = this.readBy(actor)
      .andWhere(`dismissal.takenBackAt IS NULL AND dismissal.side <> 'curator' AND need.state = 'published'`)
      .andWhere('dismissal.dismissedAt >= :since', { since });
    return { query, order: newestFirst };
  }

  private readBy(actor: Actor): SelectQueryBuilder<MatchDismissal> {
    return this.database.manager
      .createQueryBuilder(MatchDismissal, 'dismissal')
      .innerJoinAndSelect('dismissal.match', 'match')
      .innerJoin('match.need', 'need')
      .innerJoin('match.solver', 'solver')
      .where(mayWithdrawSql('dismissal.side'), parametersOf(actor));
  }

  private change(
    actor: Actor,
    { action, reason }: { action: MatchAction & LoggedAction; reason?: DismissalReason },
    matchId: string,
    work: (tx: Transaction, match: Match, pair: Pair) => Promise<void>,
  ): Promise<Match> {
    const id = identifier(matchId);
    return this.database.transaction(async (tx) => {
      // Both sides may answer at the same time, while a worker computes the pair. The lock on the match's row makes
      // each wait for the others.
      const match = await tx.manager.findOne(Match, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (match === null) throw new NotFound();
      const need = await tx.manager.findOneByOrFail(Need, { id: match.needId });
      const solver = await tx.manager.findOneByOrFail(Solver, { id: match.solverId });
      const { state } = match;
      const before = await auditOfMatch(tx, match);
      await work(tx, match, { need, solver });
      if (match.state !== state) await tx.manager.update(Match, id, { state: match.state });
      const after = await auditOfMatch(tx, match);
      const object = { kind: 'match', id };
      await tx.audit({ actorId: actor.personId, object, action, reason, before, after });
      return match;
    });
  }
}
