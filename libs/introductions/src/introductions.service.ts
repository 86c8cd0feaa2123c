import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock, dayInFrance, type Language } from '@passerelle/config';
import { Database, newId, OutboxEvent, type Transaction } from '@passerelle/database';
import {
  type FieldProblem,
  Forbidden,
  identifier,
  InvalidInput,
  LimitReached,
  NotFound,
  parseInput,
} from '@passerelle/graphql';
import { CoolDowns, ServedSolvers } from '@passerelle/matching';
import { mayOnNeed, Need, NeedPools } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { In, MoreThan } from 'typeorm';
import { InterestsService } from './interests.service.js';
import { auditSnapshotOf } from './introduction.audit.js';
import { Introduction } from './introduction.entity.js';
import {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionMet,
  IntroductionProposed,
  IntroductionWithdrawn,
  MeetingPlanned,
} from './introduction.events.js';
import type {
  DeclineIntroductionInput,
  IntroduceInput,
  MeetingInput,
  MetInput,
  OutcomeInput,
  WithdrawIntroductionInput,
} from './introduction.graphql.js';
import {
  declineInput,
  introductionInput,
  meetingInput,
  metInput,
  outcomeInput,
  withdrawalInput,
} from './introduction.input.js';
import {
  type IntroductionAction,
  mayIntroduce,
  mayOnIntroduction,
  partyOf,
  type Parties,
} from './introduction.policy.js';
import { PartySilences } from './party-silences.js';
import { planFollowUps } from './plan-follow-ups.js';
import { PromiseKeeper } from './promise-keeper.js';
import { ProposalProblems } from './proposal-problems.js';
import { Reply, type Respondent } from './reply.js';

/** The same pair is not introduced again so soon after a decline, in milliseconds: ninety days. */
export const COOL_DOWN = 90 * 24 * 3_600_000;

const DAY = 24 * 3_600_000;
/** How often a meeting is moved, or an acceptance taken back, within a day. */
const MOST_A_DAY = 5;
const tooOften: Record<Language, string> = {
  fr: 'Cela a déjà changé plusieurs fois aujourd’hui. Attendez demain, ou écrivez à l’équipe d’OVLT.',
  en: 'This has changed several times today already. Wait until tomorrow, or write to the OVLT team.',
};

/** What a change of an introduction is done with. */
export interface Change {
  tx: Transaction;
  introduction: Introduction;
  parties: Parties;
}

@Injectable()
export class IntroductionsService {
  constructor(
    private readonly database: Database,
    private readonly problems: ProposalProblems,
    private readonly promises: PromiseKeeper,
    private readonly pools: NeedPools,
    private readonly silences: PartySilences,
    private readonly coolDowns: CoolDowns,
    private readonly served: ServedSolvers,
    private readonly clock: Clock,
    private readonly interests: InterestsService,
  ) {}

  /** @throws {NotFound} for an introduction that the actor may not see, or not in this way. */
  async see(actor: Actor, id: string, action: IntroductionAction = 'see'): Promise<Introduction> {
    const { manager } = this.database;
    const introduction = await manager.findOneBy(Introduction, { id: identifier(id) });
    if (introduction === null) throw new NotFound();
    const parties = await this.partiesOf(introduction);
    if (!mayOnIntroduction(actor, action, introduction, parties)) throw new NotFound();
    return introduction;
  }

  /**
   * Proposes to a need's company and to each of one to five solvers to meet; with `wholePool`, for all needs of its pool.
   * All or none are proposed.
   * @throws {InvalidInput} naming each solver that cannot be introduced, and why.
   */
  async introduce(actor: Actor, language: Language, input: IntroduceInput): Promise<Introduction[]> {
    const { needId, wholePool } = input;
    const said = parseInput(introductionInput, input, language);
    const solverIds = said.solvers.map(({ solverId }) => identifier(solverId));
    return this.database.transaction(async (tx) => {
      const asked = await tx.manager.findOneBy(Need, { id: identifier(needId) });
      if (asked === null || !mayOnNeed(actor, 'see', asked)) throw new NotFound();
      const pooled = wholePool ? await this.pools.membersWith(tx.manager, asked.id) : [asked];
      const isPooled = pooled.some(({ id }) => id === asked.id);
      const needs = await this.lockNeeds(tx, isPooled ? pooled : [asked]);
      const solvers = await this.lockSolvers(tx, solverIds);
      if (needs.some((need) => !mayIntroduce(actor, need))) throw new Forbidden();

      const problems: FieldProblem[] = [];
      for (const need of needs) {
        const theirs = await this.problems.of(tx, need, solvers, language);
        // Of several needs, which one.
        const about = needs.length > 1 ? `${inQuotes[language](need.title)} — ` : '';
        problems.push(...theirs.map((problem) => ({ ...problem, message: `${about}${problem.message}` })));
      }
      if (problems.length > 0) throw new InvalidInput(problems);

      const introductions: Introduction[] = [];
      for (const { id: solverId } of solvers) {
        const proposalId = newId();
        const note = said.solvers.find((each) => each.solverId === solverId)?.note ?? '';
        for (const need of needs) {
          const notes = { noteToCompany: said.noteToCompany, noteToSolver: note };
          introductions.push(await this.propose(tx, actor, need.id, solverId, proposalId, notes));
        }
        await this.served.countIntroduction(tx, solverId);
      }
      return introductions;
    });
  }

  async accept(actor: Actor, language: Language, id: string): Promise<Introduction> {
    return this.change(actor, 'accept', id, (change) =>
      this.acceptAs(change, this.respondent(actor, change), language),
    );
  }

  async decline(
    actor: Actor,
    language: Language,
    id: string,
    input: DeclineIntroductionInput,
  ): Promise<Introduction> {
    return this.change(actor, 'decline', id, (change) =>
      this.declineAs(change, this.respondent(actor, change), input, language),
    );
  }

  /** Takes an acceptance back, while the other party has not accepted. */
  async takeBack(actor: Actor, language: Language, id: string): Promise<Introduction> {
    return this.change(actor, 'takeBack', id, (change) =>
      this.takeBackAs(change, this.respondent(actor, change), language),
    );
  }

  /** Accepts for a party, in a transaction of whoever has made sure that it is this party who speaks. */
  async acceptAs({ tx, introduction }: Change, respondent: Respondent, language: Language): Promise<void> {
    const now = this.clock.now();
    await this.promises.count(tx.manager, introduction);
    introduction.accept(respondent, dayInFrance(now), now, language);
    const event = this.eventOf(introduction, respondent.personId);
    if (introduction.state === 'accepted') {
      await tx.record(IntroductionAccepted(event));
      return;
    }
    // Who is awaited has changed, and with that whose absences stop the clock.
    await this.promises.count(tx.manager, introduction);
    const { side, byMail } = respondent;
    await tx.record(IntroductionHalfAccepted({ ...event, data: { ...event.data, side, byMail } }));
  }

  /** Declines for a party; as `acceptAs`. */
  async declineAs(
    { tx, introduction }: Change,
    respondent: Respondent,
    input: DeclineIntroductionInput,
    language: Language,
  ): Promise<string> {
    const { reason, note } = parseInput(declineInput, input, language);
    const now = this.clock.now();
    introduction.decline(respondent, reason, note || null, dayInFrance(now), now, language);
    const { needId, solverId } = introduction;
    await this.coolDowns.begin(tx, { needId, solverId, until: new Date(now.getTime() + COOL_DOWN) });
    const event = this.eventOf(introduction, respondent.personId);
    const { side } = respondent;
    await tx.record(IntroductionDeclined({ ...event, reason, data: { ...event.data, side } }));
    return note || reason;
  }

  async takeBackAs({ tx, introduction }: Change, respondent: Respondent, language: Language): Promise<void> {
    const { side, personId } = respondent;
    // The days up to now were those of the other party alone.
    await this.promises.count(tx.manager, introduction);
    introduction.takeBack(side, this.clock.now(), language);
    await this.promises.count(tx.manager, introduction);
    await this.assertNotTooOften(tx, AcceptanceTakenBack, introduction, language);
    const event = this.eventOf(introduction, personId);
    await tx.record(AcceptanceTakenBack({ ...event, data: { ...event.data, side } }));
  }

  async withdraw(
    actor: Actor,
    language: Language,
    id: string,
    input: WithdrawIntroductionInput,
  ): Promise<Introduction> {
    const { reason, note } = parseInput(withdrawalInput, input, language);
    return this.change(actor, 'withdraw', id, async ({ tx, introduction }) => {
      introduction.withdraw(reason, note || null, this.clock.now(), language);
      await tx.record(IntroductionWithdrawn({ ...this.eventOf(introduction, actor.personId), reason }));
      return note || reason;
    });
  }

  /** Arranges a meeting of those who have accepted, or moves it. */
  async planMeeting(
    actor: Actor,
    language: Language,
    id: string,
    input: MeetingInput,
  ): Promise<Introduction> {
    const now = this.clock.now();
    const meeting = parseInput(meetingInput(now), input, language);
    return this.change(actor, 'planMeeting', id, async ({ tx, introduction }) => {
      if (!introduction.planMeeting(meeting, now, language)) return;
      await this.assertNotTooOften(tx, MeetingPlanned, introduction, language);
      await tx.record(MeetingPlanned(this.eventOf(introduction, actor.personId)));
    });
  }

  async markMet(actor: Actor, language: Language, id: string, input: MetInput): Promise<Introduction> {
    return this.change(actor, 'markMet', id, async ({ tx, introduction }) => {
      const now = this.clock.now();
      const days = metInput(dayInFrance(introduction.proposedAt), dayInFrance(now));
      const { on, place, link } = parseInput(days, input, language);
      const kept = introduction.meeting;
      const isElsewhere = place !== null || link !== null;
      const meeting = isElsewhere ? { at: kept?.at ?? noonOf(on), place, link } : kept;
      introduction.markMet(on, meeting, now, language);
      await planFollowUps(tx, introduction);
      await tx.record(IntroductionMet(this.eventOf(introduction, actor.personId)));
    });
  }

  /** A curator says what came of a meeting, or corrects it. */
  async conclude(actor: Actor, language: Language, id: string, input: OutcomeInput): Promise<Introduction> {
    const { outcome, note } = parseInput(outcomeInput, input, language);
    return this.change(actor, 'conclude', id, async ({ tx, introduction }) => {
      introduction.conclude(outcome, note || null, 'curator', this.clock.now(), language);
      await tx.record(
        IntroductionConcluded({ ...this.eventOf(introduction, actor.personId), reason: outcome }),
      );
      return note || outcome;
    });
  }

  /**
   * Changes one introduction under its lock and writes down who did what, and why, which `work` gives: the one way in which
   * any of them changes.
   * @param actorId null: the product itself, or somebody without an account
   * @returns undefined: there is none.
   */
  async changeLocked(
    tx: Transaction,
    id: string,
    action: string,
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

  /** An introduction's event, without any of what was written. */
  eventOf({ id }: Introduction, actorId: string | null) {
    return { subjectId: id, actorId, data: { introductionId: id } };
  }

  private async change(
    actor: Actor,
    action: IntroductionAction,
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

  /** Each time somebody gets a mail. @throws {LimitReached} if it has happened too often within a day. */
  private async assertNotTooOften(
    tx: Transaction,
    { eventName }: { eventName: string },
    { id: subjectId }: Introduction,
    language: Language,
  ): Promise<void> {
    const recordedAt = MoreThan(new Date(this.clock.now().getTime() - DAY));
    const today = await tx.manager.countBy(OutboxEvent, { subjectId, name: eventName, recordedAt });
    if (today >= MOST_A_DAY) throw new LimitReached(tooOften[language]);
  }

  private respondent(actor: Actor, { parties }: Change): Respondent {
    const side = partyOf(actor, parties);
    if (side === undefined) throw new Forbidden();
    return { side, personId: actor.personId, byMail: false };
  }

  private async propose(
    tx: Transaction,
    actor: Actor,
    needId: string,
    solverId: string,
    proposalId: string,
    notes: Pick<Introduction, 'noteToCompany' | 'noteToSolver'>,
  ): Promise<Introduction> {
    const now = this.clock.now();
    const introduction = tx.manager.create(Introduction, {
      ...notes,
      id: newId(),
      needId,
      solverId,
      proposalId,
      curatorId: actor.personId,
      state: 'proposed',
      companyReply: Reply.pending(),
      solverReply: Reply.pending(),
      proposedAt: now,
      meetingAt: null,
      updatedAt: now,
    });
    await this.promises.begin(tx.manager, introduction);
    await tx.manager.insert(Introduction, introduction);
    await this.promises.planReminders(tx.manager, introduction);
    await tx.audit({
      actorId: actor.personId,
      object: { kind: 'introduction', id: introduction.id },
      action: 'introduce',
      before: null,
      after: auditSnapshotOf(introduction),
    });
    await this.interests.markIntroduced(tx, actor, { needId, solverId });
    await tx.record(IntroductionProposed(this.eventOf(introduction, actor.personId)));
    return introduction;
  }

  /** Two proposals at once are made one after the other: caps and pairs are counted right. */
  private async lockNeeds(tx: Transaction, needs: readonly Need[]): Promise<Need[]> {
    return tx.manager.find(Need, {
      where: { id: In(needs.map(({ id }) => id)) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  private async lockSolvers(tx: Transaction, ids: readonly string[]): Promise<Solver[]> {
    const solvers = await tx.manager.find(Solver, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    if (solvers.length < ids.length) throw new NotFound();
    // In the order in which they were given, which the problems name.
    return ids.map((id) => solvers.find((solver) => solver.id === id)).filter((found) => found !== undefined);
  }
}

/** A meeting whose hour nobody has said. */
const noonOf = (day: string): Date => new Date(`${day}T11:00:00.000Z`);

const inQuotes: Record<Language, (text: string) => string> = {
  fr: (text) => `« ${text} »`,
  en: (text) => `“${text}”`,
};
