import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock, dayAfter, dayInFrance } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { Forbidden, identifier, NotFound, parseInput } from '@passerelle/problems';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionConcluded } from '../introduction/introduction.events.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { type Parties, partySides } from '../parties/parties.js';
import { FollowUp, followUpSteps } from './follow-up.entity.js';
import type { FollowUpAnswerInput } from './follow-up.graphql.js';
import { followUpAnswer, FollowUpAnswered, FollowUpAsked, mayOnFollowUp } from './follow-up.rules.js';
import { consequenceOf } from './outcome-of-answers.js';

/** How many due questions are read at once. */
const LOOKED_AT_ONCE = 100;

/**
 * The first question. It comes too early for lasting results, so it is left out if a curator has already concluded.
 */
const FIRST_STEP = 10;

/** The action in the log for an answer and for the changes that follow from the answer. */
const ANSWER = 'answerFollowUp';

/** A question, its introduction, and the parties. */
export interface FollowUpInContext {
  followUp: FollowUp;
  introduction: Introduction;
  parties: Parties;
  /** All questions of the introduction, including this one. */
  all: readonly FollowUp[];
}

/** Sends each side the questions about the outcome of a meeting. The answers decide how the introduction ends. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends some of the questions that are due. If several are due to one side, only the latest is sent, so that nobody
   * gets the same question twice in a day.
   * @returns how many questions were due.
   */
  async askDue(): Promise<number> {
    const due = await this.database.manager.find(FollowUp, {
      where: this.due(),
      order: { dueOn: 'ASC', id: 'ASC' },
      take: LOOKED_AT_ONCE,
    });
    const introductionIds = new Set(due.map(({ introductionId }) => introductionId));
    for (const id of introductionIds) await this.database.transaction((tx) => this.askOf(tx, id));
    return due.length;
  }

  /**
   * A question with its introduction and parties; undefined: there is no such question. It checks no permission: its callers check who
   * speaks.
   */
  async find(id: string, manager = this.database.manager): Promise<FollowUpInContext | undefined> {
    const followUp = await manager.findOneBy(FollowUp, { id });
    if (followUp === null) return undefined;
    const { introductionId } = followUp;
    const introduction = await manager.findOneByOrFail(Introduction, { id: introductionId });
    const parties = await this.introductions.partiesOf(introduction, manager);
    return { followUp, introduction, parties, all: await manager.findBy(FollowUp, { introductionId }) };
  }

  /** As `find`, under the introduction's lock: no other answer is stored until the transaction ends. */
  async hold({ manager }: Transaction, id: string): Promise<FollowUpInContext | undefined> {
    const followUp = await manager.findOneBy(FollowUp, { id });
    if (followUp === null) return undefined;
    await this.lock(manager, followUp.introductionId);
    return this.find(id, manager);
  }

  /**
   * Answers for the actor's own side, or corrects its answer.
   * @throws {NotFound} for a question to the other side, {IllegalTransition} once the next question was sent.
   */
  async answer(actor: Actor, id: string, input: FollowUpAnswerInput): Promise<FollowUp> {
    return this.database.transaction(async (tx) => {
      const found = await this.find(identifier(id), tx.manager);
      if (found === undefined || !mayOnFollowUp(actor, 'see', found.followUp, found.parties))
        throw new NotFound();
      if (!mayOnFollowUp(actor, 'answer', found.followUp, found.parties)) throw new Forbidden();
      return this.answerAs(tx, found.followUp, actor.personId, input);
    });
  }

  /** Answers a question. The caller has checked who speaks, and for which side. */
  async answerAs(
    tx: Transaction,
    { id, introductionId }: FollowUp,
    personId: string | null,
    input: FollowUpAnswerInput,
  ): Promise<FollowUp> {
    const checked = parseInput(followUpAnswer, input);
    const { manager } = tx;
    const now = this.clock.now();
    let answered: FollowUp | undefined;
    await this.introductions.changeLocked(tx, introductionId, ANSWER, personId, async (change) => {
      const all = await manager.findBy(FollowUp, { introductionId });
      answered = all.find((each) => each.id === id);
      if (answered === undefined) throw new NotFound();
      const before = auditOf(answered);
      if (!answered.answer(checked, personId, all, now)) return;
      await manager.save(answered);
      const object = { kind: 'introduction', id: introductionId };
      await tx.audit({ actorId: personId, object, action: ANSWER, before, after: auditOf(answered) });
      const data = { introductionId, followUpId: id };
      await tx.record(FollowUpAnswered({ subjectId: id, actorId: personId, data }));
      await this.conclude(tx, change.introduction, all, personId, now);
    });
    if (answered === undefined) throw new NotFound();
    return answered;
  }

  /** Concludes the introduction from the answers of both sides. The notes are not passed on: the other side sees only the outcome. */
  private async conclude(
    tx: Transaction,
    introduction: Introduction,
    all: readonly FollowUp[],
    personId: string | null,
    now: Date,
  ): Promise<void> {
    const consequence = consequenceOf(introduction, all);
    if (consequence === 'none') return;
    if (consequence === 'deny') {
      introduction.denyMeeting(now);
      // They get the questions again after the next meeting. The log keeps the answers.
      await tx.manager.delete(FollowUp, { introductionId: introduction.id });
      return;
    }
    if (consequence === 'reconsider') {
      introduction.reconsider(now);
      return;
    }
    introduction.conclude(consequence.conclude, null, 'parties', now);
    const event = this.introductions.eventOf(introduction, personId);
    await tx.record(IntroductionConcluded({ ...event, reason: consequence.conclude }));
  }

  /**
   * Holds the introduction's lock. So only one of two workers sends the question, and it sees an answer that arrives
   * meanwhile.
   */
  private async askOf(tx: Transaction, introductionId: string): Promise<void> {
    const { manager } = tx;
    const introduction = await this.lock(manager, introductionId);
    const due = await manager.find(FollowUp, {
      where: { introductionId, ...this.due() },
      order: { step: 'DESC', side: 'ASC' },
    });
    const now = this.clock.now();
    const looked = new Set<string>();
    for (const followUp of due) {
      const isLatest = !looked.has(followUp.side);
      looked.add(followUp.side);
      if (isLatest && isWorthAsking(followUp, introduction)) {
        followUp.ask(now);
        const data = { introductionId, followUpId: followUp.id };
        await tx.record(FollowUpAsked({ subjectId: followUp.id, actorId: null, data }));
      } else {
        followUp.passOver(now);
      }
      await manager.save(followUp);
    }
  }

  private lock(manager: EntityManager, id: string): Promise<Introduction> {
    return manager.findOneOrFail(Introduction, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private due() {
    return {
      dueOn: LessThanOrEqual(dayInFrance(this.clock.now())),
      askedAt: IsNull(),
      passedOverAt: IsNull(),
    };
  }
}

/**
 * Whether the parties get the question. A curator who concluded within the first days has just spoken with them.
 * Later questions are sent in any case, and the answers are stored beside the curator's outcome.
 */
function isWorthAsking({ step }: FollowUp, { state, outcomeSource }: Introduction): boolean {
  if (!['met', 'succeeded', 'fruitless'].includes(state)) return false;
  return step !== FIRST_STEP || outcomeSource !== 'curator';
}

/** The form of an answer in the introduction's log. */
const auditOf = ({ side, step, happened, outcome, note }: FollowUp) => ({
  [`followUp.${side}.${step}`]: happened === null ? null : { happened, outcome, note },
});

/**
 * Plans when each side gets the questions about the outcome of a meeting, in the transaction that marks the meeting
 * as held.
 */
export async function planFollowUps(
  tx: Transaction,
  { id: introductionId, metOn }: Pick<Introduction, 'id' | 'metOn'>,
): Promise<void> {
  if (metOn === null) throw new Error('Follow-ups are counted from the day of a meeting.');
  const questions = partySides.flatMap((side) =>
    followUpSteps.map((step) => ({
      id: newId(),
      introductionId,
      side,
      step,
      dueOn: dayAfter(metOn, step),
    })),
  );
  await tx.manager.createQueryBuilder().insert().into(FollowUp).values(questions).orIgnore().execute();
}
