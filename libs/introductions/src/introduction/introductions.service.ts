import { Injectable } from '@nestjs/common';
import { type Actor, decidedOnce } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, type Transaction } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Forbidden, identifier, NotFound, parseInput } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import type { Parties } from '../parties/parties.js';
import { PartySilences } from '../parties/party-silences.js';
import { auditSnapshotOf } from './introduction.audit.js';
import { Introduction, type WithdrawalReason } from './introduction.entity.js';
import {
  IntroductionConcluded,
  IntroductionDecisionUndone,
  IntroductionProposed,
  IntroductionWithdrawn,
} from './introduction.events.js';
import type { OutcomeInput, WithdrawIntroductionInput } from './introduction.graphql.js';
import {
  type IntroductionAction,
  mayOnIntroduction,
  outcomeInput,
  withdrawalInput,
} from './introduction.rules.js';

/** The context of a change of an introduction: the transaction, the introduction and its parties. */
export interface Change {
  tx: Transaction;
  introduction: Introduction;
  parties: Parties;
}

/** Reads and changes single introductions. */
@Injectable()
export class IntroductionsService {
  constructor(
    private readonly database: Database,
    private readonly silences: PartySilences,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for an introduction on which the actor may not do this action. */
  async see(actor: Actor, id: string, action: IntroductionAction = 'see'): Promise<Introduction> {
    const { manager } = this.database;
    const introduction = await manager.findOneBy(Introduction, { id: identifier(id) });
    if (introduction === null) throw new NotFound();
    const parties = await this.partiesOf(introduction);
    if (!mayOnIntroduction(actor, action, introduction, parties)) throw new NotFound();
    return introduction;
  }

  async withdraw(actor: Actor, id: string, input: WithdrawIntroductionInput): Promise<Introduction> {
    const { reason, note } = parseInput(withdrawalInput, input);
    return this.change(actor, 'withdraw', id, async ({ tx, introduction }) => {
      await this.decidedOnce(tx, actor, introduction, () =>
        introduction.withdraw(reason, note || null, this.clock.now()),
      );
      await this.recordWithdrawn(tx, introduction, actor.personId, reason);
      return note || reason;
    });
  }

  /** A party that was not notified of a proposed introduction is not notified of its withdrawal either. */
  async recordWithdrawn(
    tx: Transaction,
    introduction: Introduction,
    actorId: string | null,
    reason: WithdrawalReason,
  ): Promise<void> {
    const withdrawn = await tx.withdraw(introduction.id, IntroductionProposed);
    const { needId } = introduction;
    await tx.record(
      withdrawn.length > 0
        ? IntroductionDecisionUndone({ subjectId: needId, actorId, data: { needId } })
        : IntroductionWithdrawn({ ...this.eventOf(introduction, actorId), reason }),
    );
  }

  /** A curator names the outcome of a meeting, or corrects it. */
  async conclude(actor: Actor, id: string, input: OutcomeInput): Promise<Introduction> {
    const { outcome, note } = parseInput(outcomeInput, input);
    return this.change(actor, 'conclude', id, async ({ tx, introduction }) => {
      await this.decidedOnce(tx, actor, introduction, () =>
        introduction.conclude(outcome, note || null, 'curator', this.clock.now()),
      );
      await tx.record(
        IntroductionConcluded({ ...this.eventOf(introduction, actor.personId), reason: outcome }),
      );
      return note || outcome;
    });
  }

  /**
   * Changes one introduction under its lock, and logs who did what and why. `work` returns the reason. Every change of an introduction goes
   * through this method.
   * @param actorId null: the product itself, or a person without an account
   * @returns undefined: there is no such introduction.
   */
  async changeLocked(
    tx: Transaction,
    id: string,
    action: LoggedAction,
    actorId: string | null,
    work: (change: Change) => Promise<string | void>,
  ): Promise<Introduction | undefined> {
    const introduction = await tx.manager.findOne(Introduction, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (introduction === null) return undefined;
    const before = auditSnapshotOf(introduction);
    const { awaited } = introduction;
    const parties = await this.partiesOf(introduction, tx.manager);
    const reason = await work({ tx, introduction, parties });
    await tx.manager.save(introduction);
    await this.silences.noteChange(tx, introduction, parties, awaited);
    await tx.audit({
      actorId,
      object: { kind: 'introduction', id },
      action,
      reason: reason ?? null,
      before,
      after: auditSnapshotOf(introduction),
    });
    return introduction;
  }

  async partiesOf({ needId, solverId }: Introduction, manager = this.database.manager): Promise<Parties> {
    const need = await manager.findOneByOrFail(Need, { id: needId });
    const solver = await manager.findOneByOrFail(Solver, { id: solverId });
    return { need, solver };
  }

  private decidedOnce(tx: Transaction, actor: Actor, { id }: Introduction, work: () => void): Promise<void> {
    return decidedOnce(tx, actor, { kind: 'introduction', id }, async () => work());
  }

  /** An event of an introduction, without any text written by a person. */
  eventOf({ id }: Introduction, actorId: string | null) {
    return { subjectId: id, actorId, data: { introductionId: id } };
  }

  /**
   * Changes one introduction for an actor.
   * @throws {NotFound} if the actor may not see the introduction, {Forbidden} if the actor may not do this action with it.
   */
  async change(
    actor: Actor,
    action: IntroductionAction & LoggedAction,
    id: string,
    work: (change: Change) => Promise<string | void>,
  ): Promise<Introduction> {
    return this.database.transaction(async (tx) => {
      const changed = await this.changeLocked(
        tx,
        identifier(id),
        action,
        actor.personId,
        async ({ introduction, parties, ...change }) => {
          if (!mayOnIntroduction(actor, 'see', introduction, parties)) throw new NotFound();
          if (!mayOnIntroduction(actor, action, introduction, parties)) throw new Forbidden();
          return work({ ...change, introduction, parties });
        },
      );
      if (changed === undefined) throw new NotFound();
      return changed;
    });
  }
}
