import { Injectable } from '@nestjs/common';
import { type Actor, decidedOnce } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import {
  Database,
  type EventDefinition,
  type LoggedAction,
  newId,
  type Snapshot,
  type Transaction,
} from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Forbidden, identifier, NotFound, parseInput } from '@passerelle/problems';
import { type Doer, type Held, RequestsService, takeAnswerBack } from '@passerelle/requests';
import { Solver } from '@passerelle/solvers';
import type { FindOptionsRelations, FindOptionsWhere } from 'typeorm';
import type { z } from 'zod';
import { type Blocker, blockerForParty, type PairStatus } from './blockers/blockers.js';
import { PairStatuses } from './blockers/pair-statuses.js';
import { ChangesADay } from './introduction/changes-a-day.js';
import { IntroductionDecided, IntroductionDecisionUndone } from './introduction/introduction.events.js';
import { sentences } from './introductions.sentences.js';
import type { PairRequest } from './pair-request.entity.js';
import type { Parties } from './parties/parties.js';

export type Pair = Pick<PairRequest, 'needId' | 'solverId'>;
export type PairAction = 'see' | 'withdraw' | 'decline';

/** One kind of request of a pair, with its registration. */
export interface PairRequestKind<Row extends PairRequest, Action extends string, Data extends object> {
  entity: new () => Row;
  /** Kind of the object in the audit log. */
  object: string;
  /** The action that opens the request, in the log. */
  asking: LoggedAction;
  /** The change that is limited to a few a day. */
  counted: Parameters<ChangesADay['count']>[1];
  may: (actor: Actor, action: Action | PairAction, parties: Parties) => boolean;
  snapshotOf: (request: Row) => Snapshot;
  declineInput: z.ZodType<{ reason: string; note: string }>;
  events: Record<'asked' | 'withdrawn' | 'declined', EventDefinition<Data>>;
  dataOf: (request: Row) => Data;
  /** The text that the party wrote. */
  textOf: (request: Row) => string;
  open: (input: Pair & { id: string; text: string; personId: string | null }, now: Date) => Row;
  askAgain: (request: Row, text: string, personId: string | null, now: Date) => void;
  /** The row that a new request locks, so that its requests are counted one at a time. */
  locks: Record<'need' | 'solver', 'pessimistic_read' | 'for_no_key_update'>;
}

/** A party requests the other party of a pair from the curators. They introduce the two, or decline. */
@Injectable()
export abstract class PairRequestsService<
  Row extends PairRequest,
  Action extends string,
  Data extends object,
> extends RequestsService<Row, Parties, Action | PairAction, Actor> {
  protected abstract readonly kind: PairRequestKind<Row, Action, Data>;

  constructor(
    protected override readonly database: Database,
    protected override readonly clock: Clock,
    private readonly statuses: PairStatuses,
    private readonly changes: ChangesADay,
  ) {
    super();
  }

  /** @throws the problem for the requesting party that corresponds to the blocker of the pair. */
  protected abstract refuse(blocker: Blocker, parties: Parties, status: PairStatus): void;

  /** @throws {LimitReached} if the party waits for too many answers, or its person asks too often. */
  protected abstract assertFew(tx: Transaction, parties: Parties, doer: Doer): Promise<void>;

  /** @throws {NotFound} for a request that the actor may not see. */
  see(actor: Actor, id: string): Promise<Row> {
    return this.find(actor, 'see', id);
  }

  /**
   * A request, for a person who may answer it. Only such a person reads its log.
   * @throws {NotFound}
   */
  seeAsCurator(actor: Actor, id: string): Promise<Row> {
    return this.find(actor, 'decline', id);
  }

  /** The party withdraws its request. */
  withdraw(actor: Actor, id: string): Promise<Row> {
    return this.change(actor, 'withdraw', id, async ({ tx, request }) => {
      request.withdraw();
      await tx.record(this.kind.events.withdrawn(this.eventOf(request, actor)));
      return { action: 'withdraw' };
    });
  }

  /** A curator declines, with a reason that the party reads. */
  async decline(actor: Actor, id: string, input: { reason: string; note: string }): Promise<Row> {
    const { reason, note } = parseInput(this.kind.declineInput, input);
    return this.change(actor, 'decline', id, async ({ tx, request }) => {
      await decidedOnce(tx, actor, { kind: this.kind.object, id: request.id }, async () =>
        request.decline(reason, note || null, this.clock.now()),
      );
      await tx.recordUndoable(
        this.kind.events.declined({ ...this.eventOf(request, actor), reason }),
        IntroductionDecided(ofNeed(request, actor)),
      );
      return { action: 'decline', reason: note || reason };
    });
  }

  /**
   * A curator undoes a decline. The request waits as before, and nobody is notified of either step.
   * @throws {IllegalTransition} once the party is notified.
   */
  undoDecline(actor: Actor, id: string): Promise<Row> {
    return this.change(actor, 'decline', id, async ({ tx, request }) => {
      const refusals = { undone: sentences.alreadyUndone(), notified: sentences.nothingToUndo() };
      await takeAnswerBack(tx, request, this.kind.events.declined, refusals);
      request.waitAgain();
      await tx.record(IntroductionDecisionUndone(ofNeed(request, actor)));
      return { action: 'undo' };
    });
  }

  /**
   * A curator introduces a pair, which answers its open request. Runs in the transaction of the introduction and
   * records no event, since the introduction's own event is enough.
   */
  async markIntroduced(tx: Transaction, actor: Actor, pair: Pair, at: Date): Promise<void> {
    const request = await this.lock(tx, pair);
    if (request === null || !request.allows('introduce')) return;
    await this.keep(tx, actor, request, () => {
      request.introduce(at);
      return { action: 'introduce' };
    });
  }

  /**
   * A curator undoes the introduction of the pair that was proposed at that moment. The request that it answered
   * waits again.
   */
  async markWaitingAgain(tx: Transaction, actor: Actor, pair: Pair, proposedAt: Date): Promise<void> {
    const request = await this.lock(tx, pair);
    if (request?.state !== 'introduced' || request.answeredAt?.getTime() !== proposedAt.getTime()) return;
    await this.keep(tx, actor, request, () => {
      request.waitAgain();
      return { action: 'undo' };
    });
  }

  /**
   * The party opens its request. A repetition in the same words changes nothing; in other words, the last text
   * counts.
   */
  protected async say(
    tx: Transaction,
    parties: Parties,
    known: Row | null,
    input: Doer & { text: string },
  ): Promise<Row> {
    const { text, personId } = input;
    if (known?.state === 'open' && this.kind.textOf(known) === text) return known;
    await this.assertUnblocked(tx, parties);
    if (known?.state !== 'open') await this.assertFew(tx, parties, input);
    const now = this.clock.now();
    const before = known && this.snapshotOf(known);
    if (known !== null) {
      this.kind.askAgain(known, text, personId, now);
      await this.changes.count(tx, this.kind.counted, known);
    }
    const pair = { needId: parties.need.id, solverId: parties.solver.id };
    const request = known ?? this.kind.open({ ...pair, id: newId(), text, personId }, now);
    await tx.manager.save(request);
    await this.log(tx, input, request, { action: this.kind.asking, before });
    await tx.record(this.kind.events.asked(this.eventOf(request, input)));
    return request;
  }

  /** Locks the need before the solver, as proposals do. A proposal of the same pair comes before or after. */
  protected async holdPair({ manager }: Transaction, { needId, solverId }: Pair): Promise<Parties> {
    const { locks } = this.kind;
    const need = await manager.findOne(Need, { where: { id: needId }, lock: { mode: locks.need } });
    const solver = await manager.findOne(Solver, { where: { id: solverId }, lock: { mode: locks.solver } });
    if (need === null || solver === null) throw new NotFound();
    return { need, solver };
  }

  protected lock(tx: Transaction, where: Pair | Pick<PairRequest, 'id'>): Promise<Row | null> {
    return tx.manager.findOne<Row>(this.kind.entity, {
      where: where as FindOptionsWhere<Row>,
      lock: { mode: 'pessimistic_write' },
    });
  }

  protected override async hold(
    tx: Transaction,
    id: string,
    actor: Actor,
    action: Action | PairAction,
  ): Promise<Held<Row, Parties>> {
    const request = await this.lock(tx, { id });
    if (request === null) throw new NotFound();
    const need = await tx.manager.findOneByOrFail(Need, { id: request.needId });
    const solver = await tx.manager.findOneByOrFail(Solver, { id: request.solverId });
    const about = { need, solver };
    if (!this.kind.may(actor, 'see', about)) throw new NotFound();
    if (!this.kind.may(actor, action, about)) throw new Forbidden();
    return { tx, request, about };
  }

  protected override snapshotOf(request: Row): Snapshot {
    return this.kind.snapshotOf(request);
  }

  protected override entryOf({ id }: Row, { personId: actorId }: Doer, action: LoggedAction) {
    return { actorId, object: { kind: this.kind.object, id }, action };
  }

  private async find(actor: Actor, action: PairAction, id: string): Promise<Row> {
    const request = await this.database.manager.findOne<Row>(this.kind.entity, {
      where: { id: identifier(id) } as FindOptionsWhere<Row>,
      relations: { need: true, solver: true } as FindOptionsRelations<Row>,
    });
    if (request === null || !this.kind.may(actor, action, request)) throw new NotFound();
    return request;
  }

  private async assertUnblocked(tx: Transaction, parties: Parties): Promise<void> {
    const { need, solver } = parties;
    const status = (await this.statuses.of(tx.manager, need, [solver])).get(solver.id);
    const blocker = status && blockerForParty(need, solver, status);
    if (status !== undefined && blocker !== undefined) this.refuse(blocker, parties, status);
  }

  /** An event of a request, without any text written by a person. */
  private eventOf(request: Row, { personId: actorId }: Doer) {
    return { subjectId: request.id, actorId, data: this.kind.dataOf(request) };
  }
}

const ofNeed = ({ needId }: Pair, { personId: actorId }: Doer) => ({
  subjectId: needId,
  actorId,
  data: { needId },
});
