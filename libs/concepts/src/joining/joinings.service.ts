import { Injectable } from '@nestjs/common';
import { type Actor, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, newId, type Snapshot, type Transaction } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  labelled,
  LimitReached,
  NotFound,
  parseInput,
  text,
} from '@passerelle/problems';
import { type Doer, type Held, RequestsService } from '@passerelle/requests';
import { z } from 'zod';
import { partiesOf } from '../concept/concept-parties.loader.js';
import { onConcept } from '../concept/concept.audit.js';
import { Concept } from '../concept/concept.entity.js';
import { mayOnConcept } from '../concept/concept.policy.js';
import { sentences } from '../concepts.sentences.js';
import { ConceptNeed } from '../sources.entity.js';
import { enterPool } from './enter-pool.js';
import { Joining } from './joining.entity.js';
import {
  JoiningAgreed,
  JoiningDeclined,
  JoiningLapsed,
  JoiningProposed,
  JoiningWithdrawn,
  NeedJoinedConcept,
  type OfJoining,
} from './joining.events.js';
import { type JoiningParties, mayOnJoining, sidesOf } from './joining.policy.js';
import { nearbyConceptsOf } from './nearby-concepts.js';

/** Why a person declines. May be empty. Curators read it. */
export const joiningAnswerInput = labelled(z.object({ reason: text({ min: 0, max: 500 }) }), {
  reason: sentences.reason(),
});

/** Most joinings that may wait at once, since each needs people's answers. */
const MOST_OPEN = { ofNeed: 3, ofConcept: 10 };
/** How often one person may request it. */
const aDay: Rate = { window: 24 * 3_600, max: 10 };

type Pair = Pick<Joining, 'conceptId' | 'needId'>;
/** The concept, its parties and the need of a joining, which the policy requires. */
type About = JoiningParties & { concept: Concept; need: Need };

/**
 * Needs join the pools of concepts once both sides agree. A curator proposes the joining, or the company requests it.
 */
@Injectable()
export class JoiningsService extends RequestsService<Joining, About, 'answer' | 'withdraw', Actor> {
  constructor(
    protected override readonly database: Database,
    private readonly limits: RateLimits,
    protected override readonly clock: Clock,
  ) {
    super();
  }

  /** @throws {NotFound} for a joining that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Joining> {
    const { manager } = this.database;
    const joining = await manager.findOne(Joining, {
      where: { id: identifier(id) },
      relations: { concept: true, need: true },
    });
    if (joining === null) throw new NotFound();
    const [parties] = await partiesOf(manager, [joining.conceptId]);
    if (parties === undefined || !mayOnJoining(actor, 'see', { ...joining, parties })) throw new NotFound();
    return joining;
  }

  /**
   * A curator proposes to both sides that a published need joins a running concept.
   * @throws {IllegalTransition} if the joining waits already, rests after a refusal, or the need belongs to the
   * concept.
   * @throws {LimitReached} while too many joinings await an answer.
   */
  propose(actor: Actor, asked: Pair): Promise<Joining> {
    return this.open(actor, asked, async (_, held, joining) => {
      if (!actor.isCurator) throw new NotFound();
      if (!mayOnJoining(actor, 'propose', held)) throw new Forbidden();
      joining.propose(actor.personId, held.concept.carrierId !== null, this.clock.now());
      return 'proposeNeed';
    });
  }

  /**
   * The company of a published need requests to join a concept that is shown to it. The concept’s side must answer.
   * @throws {NotFound} for a concept that is not shown for this need.
   */
  ask(actor: Actor, asked: Pair): Promise<Joining> {
    return this.open(actor, asked, async (tx, held, joining) => {
      const { concept, need, parties } = held;
      if (!mayOnJoining(actor, 'ask', held)) throw new NotFound();
      const shown = await nearbyConceptsOf(tx.manager, [need.id]);
      if (
        !shown.some(({ conceptId }) => conceptId === concept.id) &&
        !mayOnConcept(actor, 'see', concept, parties)
      )
        throw new NotFound();
      joining.ask(actor.personId, this.clock.now());
      await this.limits.assertAllowed(tx.manager, {
        key: `ask to join ${actor.personId}`,
        rate: aDay,
        sentence: sentences.askedToJoinTooOften({ max: aDay.max }),
      });
      return 'askToJoin';
    });
  }

  /**
   * A person agrees or declines, for each awaited side for which they speak.
   * @throws {IllegalTransition} once the joining is settled, its need is taken down, or its concept is stopped.
   */
  answer(actor: Actor, id: string, accept: boolean, input: { reason: string }): Promise<Joining> {
    const { reason } = parseInput(joiningAnswerInput, input);
    return this.change(actor, 'answer', id, async ({ tx, about: held, request: joining }) => {
      const now = this.clock.now();
      const spoken = sidesOf(actor, held);
      const sides = spoken.filter((side) => joining.awaits(side, now));
      // If no side awaits this person, the transition below throws the reason.
      const [side] = sides.length > 0 ? sides : spoken;
      if (side === undefined) throw new Forbidden();
      if (!accept) {
        joining.decline(side, reason, actor.personId, now);
        await tx.record(
          JoiningDeclined({ ...eventOf(actor, joining), data: { joiningId: joining.id, side } }),
        );
        return { action: 'declineJoining', reason: reason || undefined };
      }
      assertPossible(held);
      for (const each of sides.length > 0 ? sides : [side]) joining.accept(each, actor.personId, now);
      if (joining.state !== 'joined') {
        await tx.record(JoiningAgreed(eventOf(actor, joining)));
        return { action: 'agreeToJoin' };
      }
      await enterPool(actor, { tx, ...held, now }, joining);
      await tx.record(NeedJoinedConcept(eventOf(actor, joining)));
      return { action: 'joinPool' };
    });
  }

  /** A side that has agreed withdraws, or a curator withdraws the proposal. */
  withdraw(actor: Actor, id: string): Promise<Joining> {
    return this.change(actor, 'withdraw', id, async ({ tx, about: held, request: joining }) => {
      joining.withdraw(this.clock.now());
      const side = sidesOf(actor, held).find((each) => joining.agreed.includes(each)) ?? null;
      const { id: joiningId } = joining;
      await tx.record(JoiningWithdrawn({ ...eventOf(actor, joining), data: { joiningId, side } }));
      return { action: 'withdrawJoining' };
    });
  }

  /**
   * Ends joinings that were not answered in time, or whose need or concept has ended.
   * @returns how many
   */
  async lapseDue(): Promise<number> {
    const due = await this.database.manager.query<{ id: string }[]>(
      `SELECT joining.id FROM concept_joining AS joining
         JOIN need ON need.id = joining.need_id JOIN concept ON concept.id = joining.concept_id
       WHERE joining.state = 'proposed'
         AND (joining.expires_at <= $1 OR need.state NOT IN ('published', 'expired') OR concept.status = 'stopped')
       ORDER BY joining.expires_at, joining.id LIMIT 100`,
      [this.clock.now()],
    );
    for (const { id } of due)
      await this.database.transaction(async (tx) => {
        const joining = await tx.manager.findOne(Joining, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        if (joining?.allows('lapse') !== true) return;
        await this.keep(tx, { personId: null }, joining, async () => {
          joining.lapse(this.clock.now());
          await tx.record(JoiningLapsed({ subjectId: id, actorId: null, data: { joiningId: id } }));
          return { action: 'lapseJoining' };
        });
      });
    return due.length;
  }

  private open(
    actor: Actor,
    asked: Pair,
    begin: (tx: Transaction, held: About, joining: Joining) => Promise<LoggedAction>,
  ): Promise<Joining> {
    const pair = { conceptId: identifier(asked.conceptId), needId: identifier(asked.needId) };
    return this.database.transaction(async (tx) => {
      const { manager } = tx;
      const held = await holdPair(tx, pair, 'for_no_key_update');
      const known = await manager.findOne(Joining, { where: pair, lock: { mode: 'pessimistic_write' } });
      const joining = known ?? Joining.of({ ...pair, id: newId() });
      const before = known && this.snapshotOf(known);
      const action = await begin(tx, held, joining);
      assertPossible(held, 'published');
      if (await manager.existsBy(ConceptNeed, pair))
        throw new IllegalTransition(sentences.alreadyInPool(), 'joined', 'proposed');
      await assertRoom(tx, pair);
      await manager.save(joining);
      await tx.record(JoiningProposed(eventOf(actor, joining)));
      await this.log(tx, actor, joining, { action, before });
      return joining;
    });
  }

  protected override async hold(
    tx: Transaction,
    id: string,
    actor: Actor,
    action: 'answer' | 'withdraw',
  ): Promise<Held<Joining, About>> {
    const found = await tx.manager.findOneBy(Joining, { id });
    if (found === null) throw new NotFound();
    const about = await holdPair(tx, found, 'pessimistic_read');
    const lock = { mode: 'pessimistic_write' } as const;
    const request = await tx.manager.findOneOrFail(Joining, { where: { id }, lock });
    const of = { ...about, agreed: request.agreed };
    if (!mayOnJoining(actor, 'see', of)) throw new NotFound();
    if (!mayOnJoining(actor, action, of)) throw new Forbidden();
    return { tx, request, about };
  }

  protected override snapshotOf({ needId, state, companyAnswer, conceptAnswer }: Joining): Snapshot {
    return { needId, state, companyAnswer, conceptAnswer };
  }

  /** In the log of the concept, which curators read. */
  protected override entryOf({ conceptId }: Joining, doer: Doer, action: LoggedAction) {
    return onConcept(doer, { id: conceptId }, action);
  }
}

/** Locks the concept, then its need. The same order everywhere prevents deadlocks. */
async function holdPair(
  { manager }: Transaction,
  { conceptId, needId }: Pair,
  mode: 'for_no_key_update' | 'pessimistic_read',
): Promise<About> {
  const concept = await manager.findOne(Concept, {
    where: { id: conceptId },
    lock: { mode: 'pessimistic_write' },
  });
  const need = await manager.findOne(Need, { where: { id: needId }, lock: { mode } });
  const [parties] = await partiesOf(manager, [conceptId]);
  if (concept === null || need === null || parties === undefined) throw new NotFound();
  return { concept, need, parties };
}

/** @throws {IllegalTransition} once the concept is stopped, or the need taken down. */
function assertPossible({ concept, need }: About, ...states: Need['state'][]): void {
  concept.assertNotStopped();
  const allowed: Need['state'][] = states.length > 0 ? states : ['published', 'expired'];
  if (!allowed.includes(need.state)) throw new IllegalTransition(sentences.needIsOffline(), need.state);
}

/** @throws {LimitReached} Both rows are locked, so two at the same time are both counted. */
async function assertRoom({ manager }: Transaction, { conceptId, needId }: Pair): Promise<void> {
  const open = { state: 'proposed' } as const;
  if ((await manager.countBy(Joining, { ...open, needId })) >= MOST_OPEN.ofNeed)
    throw new LimitReached(sentences.tooManyJoiningsOfNeed({ max: MOST_OPEN.ofNeed }));
  if ((await manager.countBy(Joining, { ...open, conceptId })) >= MOST_OPEN.ofConcept)
    throw new LimitReached(sentences.tooManyJoiningsOfConcept({ max: MOST_OPEN.ofConcept }));
}

const eventOf = (
  { personId }: Pick<Actor, 'personId'>,
  { id }: Joining,
): { subjectId: string; actorId: string | null; data: OfJoining } => ({
  subjectId: id,
  actorId: personId,
  data: { joiningId: id },
});
