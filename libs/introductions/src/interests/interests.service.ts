import { Injectable } from '@nestjs/common';
import { type Actor, decidedOnce } from '@passerelle/accounts';
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
import { saidToSolver } from '../blockers/blocker.sentences.js';
import { blockerForParty } from '../blockers/blockers.js';
import { PairStandings } from '../blockers/pair-standings.js';
import { ChangesADay } from '../introduction/changes-a-day.js';
import { IntroductionDecided, IntroductionDecisionUndone } from '../introduction/introduction.events.js';
import { sentences } from '../introductions.sentences.js';
import type { Parties } from '../parties/parties.js';
import type { Speaker } from '../parties/speaker-at-address.js';
import { auditOfInterest } from './interest.audit.js';
import { Interest } from './interest.entity.js';
import { InterestDeclined, InterestMarked, InterestWithdrawn } from './interest.events.js';
import type { DeclineInterestInput } from './interest.graphql.js';
import { interestDeclineInput, interestMessage } from './interest.input.js';
import { type InterestAction, mayOnInterest } from './interest.policy.js';

/** How many published needs one solver may wait for at once. Companies and curators read each interest. */
const MOST_OPEN = 20;

interface Change extends Parties {
  tx: Transaction;
  interest: Interest;
}

/** Solvers say that they want to answer needs, and curators answer. */
@Injectable()
export class InterestsService {
  constructor(
    private readonly database: Database,
    private readonly standings: PairStandings,
    private readonly changes: ChangesADay,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for an interest that the actor may not see. */
  see(actor: Actor, id: string): Promise<Interest> {
    return this.find(actor, 'see', id);
  }

  /**
   * An interest, for a person who may answer it. The log of an interest is for curators and the solver only.
   * @throws {NotFound}
   */
  seeAsCurator(actor: Actor, id: string): Promise<Interest> {
    return this.find(actor, 'decline', id);
  }

  /**
   * Marks the interest of a solver in a need. A repetition in the same words changes nothing; in other words, the last message counts.
   * @throws {IllegalTransition} whose `from` is the blocker, or `declined` if a curator declined the interest lately.
   * @throws {LimitReached} at the solver's monthly cap, if the solver waits for too many needs already, or marks the need anew too often in
   * a day.
   */
  async mark(actor: Actor, needId: string, solverId: string, said: { message: string }): Promise<Interest> {
    const { message } = parseInput(interestMessage, said);
    const pair = { needId: identifier(needId), solverId: identifier(solverId) };
    return this.database.transaction(async (tx) => {
      const { need, solver } = await this.hold(tx, pair);
      if (!mayOnSolver(actor, 'see', solver)) throw new NotFound();
      const known = await this.lock(tx, pair);
      const mayMark = mayOnInterest(actor, 'mark', { need, solver });
      // A solver that has marked a need may go on seeing the need after it has gone offline.
      if (!mayOnNeed(actor, 'see', need) && !(known !== null && mayMark)) throw new NotFound();
      if (!mayMark) throw new Forbidden();
      return this.say(tx, { need, solver }, known, actor.personId, message);
    });
  }

  /**
   * As `mark`, from a mail, for the person who speaks for the solver, perhaps without an account.
   * @param speakerOf finds who speaks, once the need and the solver are locked; undefined: nobody speaks for the solver any more
   * @throws {NotFound} if nobody speaks for the solver, and the problems of `mark`.
   */
  async markByMail(
    tx: Transaction,
    pair: Pick<Interest, 'needId' | 'solverId'>,
    said: { message: string },
    speakerOf: (parties: Parties) => Promise<Speaker | undefined>,
  ): Promise<Interest> {
    const { message } = parseInput(interestMessage, said);
    const parties = await this.hold(tx, pair);
    const speaker = await speakerOf(parties);
    if (speaker === undefined) throw new NotFound();
    return this.say(tx, parties, await this.lock(tx, pair), speaker.personId, message);
  }

  /** Locks the need before the solver, as proposals do. A proposal of the same pair comes before or after. */
  private async hold(
    { manager }: Transaction,
    pair: Pick<Interest, 'needId' | 'solverId'>,
  ): Promise<Parties> {
    const need = await manager.findOne(Need, {
      where: { id: pair.needId },
      lock: { mode: 'pessimistic_read' },
    });
    const solver = await manager.findOne(Solver, {
      where: { id: pair.solverId },
      lock: { mode: 'for_no_key_update' },
    });
    if (need === null || solver === null) throw new NotFound();
    return { need, solver };
  }

  private async say(
    tx: Transaction,
    { need, solver }: Parties,
    known: Interest | null,
    personId: string | null,
    message: string,
  ): Promise<Interest> {
    if (known?.state === 'open' && known.message === message) return known;
    await this.assertUnblocked(tx, need, solver);
    if (known?.state !== 'open') await this.assertRoom(tx, solver.id);
    const now = this.clock.now();
    const before = known && auditOfInterest(known);
    if (known !== null) {
      known.mark(message, personId, now);
      await this.changes.count(tx, 'markInterest', known);
    }
    const pair = { needId: need.id, solverId: solver.id };
    const interest = known ?? Interest.open({ ...pair, id: newId(), message, personId }, now);
    await tx.manager.save(interest);
    const whoever = { personId };
    await tx.audit({ ...this.entryOf(interest, whoever, 'mark'), before, after: auditOfInterest(interest) });
    await tx.record(InterestMarked(this.eventOf(interest, whoever)));
    return interest;
  }

  async withdraw(actor: Actor, id: string): Promise<Interest> {
    return this.change(actor, 'withdraw', id, async ({ tx, interest }) => {
      interest.withdraw();
      await tx.record(InterestWithdrawn(this.eventOf(interest, actor)));
    });
  }

  /** A curator declines, with a reason. The solver reads the reason. */
  async decline(actor: Actor, id: string, input: DeclineInterestInput): Promise<Interest> {
    const { reason, note } = parseInput(interestDeclineInput, input);
    return this.change(actor, 'decline', id, async ({ tx, interest }) => {
      await decidedOnce(tx, actor, { kind: 'interest', id: interest.id }, async () =>
        interest.decline(reason, note || null, this.clock.now()),
      );
      await tx.recordUndoable(
        InterestDeclined({ ...this.eventOf(interest, actor), reason }),
        IntroductionDecided(ofNeed(interest, actor)),
      );
    });
  }

  /**
   * A curator takes a decline back: the interest waits as before, and nobody is told of either step.
   * @throws {IllegalTransition} once the solver is told.
   */
  async undoDecline(actor: Actor, id: string): Promise<Interest> {
    const work = async ({ tx, interest }: Change): Promise<void> => {
      const [declined] = await tx.takeBack(interest.id, InterestDeclined);
      if (declined === undefined) {
        const isUndone = await tx.wasTakenBack(interest.id, InterestDeclined);
        const why = isUndone ? sentences.alreadyUndone() : sentences.nothingToUndo();
        throw new IllegalTransition(why, interest.state, 'open');
      }
      interest.waitAgain();
      await tx.record(IntroductionDecisionUndone(ofNeed(interest, actor)));
    };
    return this.change(actor, 'decline', id, work, 'undo');
  }

  /**
   * A curator introduces a pair, which answers its open interest. Runs in the transaction of the introduction
   * and records no event: the introduction's own event is enough.
   */
  async markIntroduced(
    tx: Transaction,
    actor: Actor,
    pair: Pick<Interest, 'needId' | 'solverId'>,
    at: Date,
  ): Promise<void> {
    const interest = await this.lock(tx, pair);
    if (interest === null || !interest.allows('introduce')) return;
    const before = auditOfInterest(interest);
    interest.introduce(at);
    await tx.manager.save(interest);
    await tx.audit({
      ...this.entryOf(interest, actor, 'introduce'),
      before,
      after: auditOfInterest(interest),
    });
  }

  /** A curator takes back the introduction of the pair that was proposed at that moment: the interest that it answered waits again. */
  async markWaitingAgain(
    tx: Transaction,
    actor: Actor,
    pair: Pick<Interest, 'needId' | 'solverId'>,
    proposedAt: Date,
  ): Promise<void> {
    const interest = await this.lock(tx, pair);
    if (interest?.state !== 'introduced' || interest.answeredAt?.getTime() !== proposedAt.getTime()) return;
    const before = auditOfInterest(interest);
    interest.waitAgain();
    await tx.manager.save(interest);
    await tx.audit({ ...this.entryOf(interest, actor, 'undo'), before, after: auditOfInterest(interest) });
  }

  private async find(actor: Actor, action: InterestAction, id: string): Promise<Interest> {
    const interest = await this.database.manager.findOne(Interest, {
      where: { id: identifier(id) },
      relations: { need: true, solver: true },
    });
    if (interest === null || !mayOnInterest(actor, action, interest)) throw new NotFound();
    return interest;
  }

  private change(
    actor: Actor,
    action: InterestAction & LoggedAction,
    id: string,
    work: (change: Change) => Promise<void>,
    done: LoggedAction = action,
  ): Promise<Interest> {
    return this.database.transaction(async (tx) => {
      const interest = await this.lock(tx, { id: identifier(id) });
      if (interest === null) throw new NotFound();
      const need = await tx.manager.findOneByOrFail(Need, { id: interest.needId });
      const solver = await tx.manager.findOneByOrFail(Solver, { id: interest.solverId });
      if (!mayOnInterest(actor, 'see', { need, solver })) throw new NotFound();
      if (!mayOnInterest(actor, action, { need, solver })) throw new Forbidden();
      const before = auditOfInterest(interest);
      await work({ tx, interest, need, solver });
      await tx.manager.save(interest);
      await tx.audit({
        ...this.entryOf(interest, actor, done),
        reason: interest.declineNote ?? interest.declineReason,
        before,
        after: auditOfInterest(interest),
      });
      return interest;
    });
  }

  private async assertUnblocked(tx: Transaction, need: Need, solver: Solver): Promise<void> {
    const standing = (await this.standings.of(tx.manager, need, [solver])).get(solver.id);
    const blocker = standing && blockerForParty(need, solver, standing);
    if (standing === undefined || blocker === undefined) return;
    const sentence = saidToSolver[blocker](solver, standing);
    throw blocker === 'full' ? new LimitReached(sentence) : new IllegalTransition(sentence, blocker, 'open');
  }

  /** The solver's row is locked, so two interests marked at once are counted one after the other. */
  private async assertRoom(tx: Transaction, solverId: string): Promise<void> {
    const open = await tx.manager.countBy(Interest, {
      solverId,
      state: 'open',
      need: { state: 'published' },
    });
    if (open >= MOST_OPEN) throw new LimitReached(sentences.tooManyInterests({ count: MOST_OPEN }));
  }

  private lock(
    tx: Transaction,
    where: Pick<Interest, 'id'> | Pick<Interest, 'needId' | 'solverId'>,
  ): Promise<Interest | null> {
    return tx.manager.findOne(Interest, { where, lock: { mode: 'pessimistic_write' } });
  }

  private entryOf({ id }: Interest, { personId: actorId }: Pick<Actor, 'personId'>, action: LoggedAction) {
    return { actorId, object: { kind: 'interest', id }, action };
  }

  /** An event of an interest, without any text that a person wrote. */
  private eventOf({ id }: Interest, { personId: actorId }: Pick<Actor, 'personId'>) {
    return { subjectId: id, actorId, data: { interestId: id } };
  }
}

const ofNeed = ({ needId }: Interest, { personId: actorId }: Actor) => ({
  subjectId: needId,
  actorId,
  data: { needId },
});
