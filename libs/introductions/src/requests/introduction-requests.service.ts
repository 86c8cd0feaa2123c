import { Injectable } from '@nestjs/common';
import { type Actor, decidedOnce, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, newId, type Transaction } from '@passerelle/database';
import { mayOnNeed, Need } from '@passerelle/needs';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  LimitReached,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import { mayOnSolver, Solver } from '@passerelle/solvers';
import { saidToCompany } from '../blockers/blocker.sentences.js';
import { blockerForParty } from '../blockers/blockers.js';
import { PairStandings } from '../blockers/pair-standings.js';
import { ChangesADay } from '../introduction/changes-a-day.js';
import { IntroductionDecided, IntroductionDecisionUndone } from '../introduction/introduction.events.js';
import { sentences } from '../introductions.sentences.js';
import type { Parties } from '../parties/parties.js';
import { auditOfRequest } from './introduction-request.audit.js';
import { IntroductionRequest } from './introduction-request.entity.js';
import {
  IntroductionAsked,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
} from './introduction-request.events.js';
import type { DeclineIntroductionRequestInput } from './introduction-request.graphql.js';
import { requestDeclineInput, requestInput } from './introduction-request.input.js';
import { mayOnRequest, type RequestAction } from './introduction-request.policy.js';

/** How many requests of one need may wait at once. Curators read each request. */
const MOST_OPEN = 10;
/** How often one person may ask: curators are told of each request. */
const aDay: Rate = { window: 24 * 3_600, max: 30 };

type Pair = Pick<IntroductionRequest, 'needId' | 'solverId'>;

/** Companies ask to meet solvers; curators introduce them, or decline. */
@Injectable()
export class IntroductionRequestsService {
  constructor(
    private readonly database: Database,
    private readonly standings: PairStandings,
    private readonly changes: ChangesADay,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * A request, for a person who may answer it.
   * @throws {NotFound}
   */
  seeAsCurator(actor: Actor, id: string): Promise<IntroductionRequest> {
    return this.find(actor, 'decline', id);
  }

  /** @throws {NotFound} for a request that the actor may not see. */
  see(actor: Actor, id: string): Promise<IntroductionRequest> {
    return this.find(actor, 'see', id);
  }

  private async find(actor: Actor, action: RequestAction, id: string): Promise<IntroductionRequest> {
    const request = await this.database.manager.findOne(IntroductionRequest, {
      where: { id: identifier(id) },
      relations: { need: true, solver: true },
    });
    if (request === null || !mayOnRequest(actor, action, request)) throw new NotFound();
    return request;
  }

  /**
   * Asks for a company to meet a solver about a need. A repetition in the same words changes nothing; in other words, the last note counts.
   * A solver that is paused, away or at its cap is no obstacle: the request waits.
   * @throws {IllegalTransition} whose `from` is the blocker, or `declined` if a curator declined the request lately.
   * @throws {LimitReached} if too many requests of the need wait already, or the person asks too often, or for this solver anew.
   */
  async ask(
    actor: Actor,
    needId: string,
    solverId: string,
    said: { note: string },
  ): Promise<IntroductionRequest> {
    const { note } = parseInput(requestInput, said);
    const pair = { needId: identifier(needId), solverId: identifier(solverId) };
    return this.database.transaction(async (tx) => {
      const parties = await this.hold(tx, pair);
      const { need, solver } = parties;
      if (!mayOnNeed(actor, 'see', need) || !mayOnSolver(actor, 'see', solver)) throw new NotFound();
      if (!mayOnRequest(actor, 'ask', parties)) throw new Forbidden();
      const known = await this.lock(tx, pair);
      if (known?.state === 'open' && known.note === note) return known;
      await this.assertUnblocked(tx, parties);
      const now = this.clock.now();
      const before = known && auditOfRequest(known);
      if (known?.state !== 'open') await this.assertRoom(tx, actor, need);
      if (known !== null) {
        known.ask(note, actor.personId, now);
        await this.changes.count(tx, 'askForIntroduction', known);
      }
      const request =
        known ?? IntroductionRequest.open({ ...pair, id: newId(), note, personId: actor.personId }, now);
      await tx.manager.save(request);
      await tx.audit({ ...this.entryOf(request, actor, 'ask'), before, after: auditOfRequest(request) });
      await tx.record(IntroductionAsked(this.eventOf(request, actor)));
      return request;
    });
  }

  /** The company takes its request back. */
  withdraw(actor: Actor, id: string): Promise<IntroductionRequest> {
    return this.change(actor, 'withdraw', id, async (tx, request) => {
      request.withdraw();
      await tx.record(IntroductionRequestWithdrawn(this.eventOf(request, actor)));
    });
  }

  /** A curator declines, with a reason. The company reads the reason. */
  async decline(
    actor: Actor,
    id: string,
    input: DeclineIntroductionRequestInput,
  ): Promise<IntroductionRequest> {
    const { reason, note } = parseInput(requestDeclineInput, input);
    return this.change(actor, 'decline', id, async (tx, request) => {
      await decidedOnce(tx, actor, { kind: 'introduction_request', id: request.id }, async () =>
        request.decline(reason, note || null, this.clock.now()),
      );
      await tx.recordUndoable(
        IntroductionRequestDeclined({ ...this.eventOf(request, actor), reason }),
        IntroductionDecided(ofNeed(request, actor)),
      );
    });
  }

  /**
   * A curator takes a decline back: the request waits as before, and nobody is told of either step.
   * @throws {IllegalTransition} once the company is told.
   */
  async undoDecline(actor: Actor, id: string): Promise<IntroductionRequest> {
    const work = async (tx: Transaction, request: IntroductionRequest): Promise<void> => {
      const [declined] = await tx.takeBack(request.id, IntroductionRequestDeclined);
      if (declined === undefined) {
        const isUndone = await tx.wasTakenBack(request.id, IntroductionRequestDeclined);
        const why = isUndone ? sentences.alreadyUndone() : sentences.nothingToUndo();
        throw new IllegalTransition(why, request.state, 'open');
      }
      request.waitAgain();
      await tx.record(IntroductionDecisionUndone(ofNeed(request, actor)));
    };
    return this.change(actor, 'decline', id, work, 'undo');
  }

  /**
   * A curator introduces a pair, which answers its open request. Runs in the transaction of the introduction and records no event: the
   * introduction's own event is enough.
   */
  async markIntroduced(tx: Transaction, actor: Actor, pair: Pair, at: Date): Promise<void> {
    const request = await this.lock(tx, pair);
    if (request === null || !request.allows('introduce')) return;
    const before = auditOfRequest(request);
    request.introduce(at);
    await tx.manager.save(request);
    await tx.audit({ ...this.entryOf(request, actor, 'introduce'), before, after: auditOfRequest(request) });
  }

  /** A curator takes back the introduction of the pair that was proposed at that moment: the request that it answered waits again. */
  async markWaitingAgain(tx: Transaction, actor: Actor, pair: Pair, proposedAt: Date): Promise<void> {
    const request = await this.lock(tx, pair);
    if (request?.state !== 'introduced' || request.answeredAt?.getTime() !== proposedAt.getTime()) return;
    const before = auditOfRequest(request);
    request.waitAgain();
    await tx.manager.save(request);
    await tx.audit({ ...this.entryOf(request, actor, 'undo'), before, after: auditOfRequest(request) });
  }

  private change(
    actor: Actor,
    action: RequestAction & LoggedAction,
    id: string,
    work: (tx: Transaction, request: IntroductionRequest) => Promise<void>,
    done: LoggedAction = action,
  ): Promise<IntroductionRequest> {
    return this.database.transaction(async (tx) => {
      const request = await this.lock(tx, { id: identifier(id) });
      if (request === null) throw new NotFound();
      const need = await tx.manager.findOneByOrFail(Need, { id: request.needId });
      const solver = await tx.manager.findOneByOrFail(Solver, { id: request.solverId });
      if (!mayOnRequest(actor, 'see', { need, solver })) throw new NotFound();
      if (!mayOnRequest(actor, action, { need, solver })) throw new Forbidden();
      const before = auditOfRequest(request);
      await work(tx, request);
      await tx.manager.save(request);
      await tx.audit({
        ...this.entryOf(request, actor, done),
        reason: request.declineNote ?? request.declineReason,
        before,
        after: auditOfRequest(request),
      });
      return request;
    });
  }

  /** Locks the need before the solver, as proposals do. The need's lock also counts its requests one after the other. */
  private async hold({ manager }: Transaction, pair: Pair): Promise<Parties> {
    const need = await manager.findOne(Need, {
      where: { id: pair.needId },
      lock: { mode: 'for_no_key_update' },
    });
    const solver = await manager.findOne(Solver, {
      where: { id: pair.solverId },
      lock: { mode: 'pessimistic_read' },
    });
    if (need === null || solver === null) throw new NotFound();
    return { need, solver };
  }

  private async assertUnblocked(tx: Transaction, { need, solver }: Parties): Promise<void> {
    const standing = (await this.standings.of(tx.manager, need, [solver])).get(solver.id);
    const blocker = standing && blockerForParty(need, solver, standing);
    if (standing === undefined || blocker === undefined) return;
    const sentence = saidToCompany(blocker, standing);
    if (sentence !== undefined) throw new IllegalTransition(sentence, blocker, 'open');
  }

  private async assertRoom(tx: Transaction, { personId }: Actor, need: Need): Promise<void> {
    const open = await tx.manager.countBy(IntroductionRequest, { needId: need.id, state: 'open' });
    if (open >= MOST_OPEN) throw new LimitReached(sentences.tooManyRequests({ count: MOST_OPEN }));
    const { allowed, retryAfter } = await this.limits.consume(
      `ask for introductions ${personId}`,
      aDay,
      tx.manager,
    );
    if (!allowed) throw new LimitReached(sentences.askedTooOften({ count: aDay.max }), retryAfter);
  }

  private lock(
    tx: Transaction,
    where: Pick<IntroductionRequest, 'id'> | Pair,
  ): Promise<IntroductionRequest | null> {
    return tx.manager.findOne(IntroductionRequest, { where, lock: { mode: 'pessimistic_write' } });
  }

  private entryOf({ id }: IntroductionRequest, { personId: actorId }: Actor, action: LoggedAction) {
    return { actorId, object: { kind: 'introduction_request', id }, action };
  }

  private eventOf({ id }: IntroductionRequest, { personId: actorId }: Actor) {
    return { subjectId: id, actorId, data: { requestId: id } };
  }
}

const ofNeed = ({ needId }: IntroductionRequest, { personId: actorId }: Actor) => ({
  subjectId: needId,
  actorId,
  data: { needId },
});
