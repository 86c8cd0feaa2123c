import { Injectable } from '@nestjs/common';
import { OrganisationAbsenceChanged } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database, type EventOf, type Transaction } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Need } from '@passerelle/needs';
import { Solver, SolverProfileChanged } from '@passerelle/solvers';
import { type FindOptionsWhere, In, IsNull, LessThan, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Introduction, type WithdrawalReason } from '../introduction/introduction.entity.js';
import { IntroductionLapsed } from '../introduction/introduction.events.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { partySides } from '../parties/parties.js';
import { AnswerReminded, IntroductionReminder, stepsReached } from './introduction-reminder.entity.js';
import { isCounted, LAPSES_AFTER } from './promise-clock.js';
import { PromiseUpdater } from './promise-updater.js';

/** A party: a company by its organisation, or a solver. */
export type PartyOf = { organisationId: string } | { solverId: string };

/**
 * How many introductions are read, and counted, at once. A change that notifies a person has a transaction of its
 * own.
 */
const AT_ONCE = 200;

/** Less than every id. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Changes that the product makes to introductions by itself, as days pass and needs close. Everything is checked
 * again under the introduction's lock. So two workers, or a restarted one, make each change once.
 */
@Injectable()
export class PromisesService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionsService,
    private readonly promises: PromiseUpdater,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the days of all proposed introductions that were not counted today. It records no event and no log
   * entry.
   */
  async countDue(): Promise<void> {
    const due = { state: 'proposed', countedUntil: LessThan(this.today()) } as const;
    for await (const ids of this.batches((after) => this.find({ ...due, id: MoreThan(after) }))) {
      await this.count({ ...due, id: In(ids) });
    }
  }

  /** Counts the days of all introductions proposed to a party whose absence has changed, and computes their due days again. */
  async countOf(party: PartyOf): Promise<void> {
    for await (const ids of this.batches((after) => this.findOf(party, after))) {
      await this.count({ state: 'proposed', id: In(ids) });
    }
  }

  /** Ends introductions that have had no answer for too many counted days. */
  async lapseDue(): Promise<void> {
    const due = { state: 'proposed', countedDays: MoreThanOrEqual(LAPSES_AFTER) } as const;
    for await (const id of this.each((after) => this.find({ ...due, id: MoreThan(after) }))) {
      await this.database.transaction((tx) =>
        this.introductions.changeLocked(tx, id, 'lapse', null, async ({ introduction }) => {
          const { state, countedDays } = introduction;
          if (state !== 'proposed' || countedDays < LAPSES_AFTER) return;
          introduction.lapse(this.clock.now());
          await tx.record(IntroductionLapsed(this.introductions.eventOf(introduction, null)));
        }),
      );
    }
  }

  /**
   * Sends the reminders that are due to parties whose answer is awaited. If both reminders of a party are due, as after days without a
   * worker, only the later one is sent. On a day that does not count, or while the party is away, the reminder waits.
   */
  async remindDue(): Promise<void> {
    await this.passOverThoseOfEnded();
    if (!isCounted(this.today())) return;
    for await (const id of this.each((after) => this.findToRemind(after))) {
      await this.database.transaction((tx) => this.remindParties(tx, id));
    }
  }

  /**
   * Withdraws the proposed introductions of a closed need. Parties who have both accepted know each other and
   * continue.
   */
  async withdrawOfClosed(needId: string): Promise<void> {
    if (!(await this.database.manager.existsBy(Need, { id: needId, state: 'closed' }))) return;
    await this.withdrawProposed({ needId }, 'need_closed');
  }

  /** Withdraws the proposed introductions of a profile that was hidden. */
  async withdrawOfHidden(solverId: string): Promise<void> {
    const solver = await this.database.manager.findOneBy(Solver, { id: solverId });
    if (solver?.isHidden !== true) return;
    await this.withdrawProposed({ solverId }, 'party_unavailable');
  }

  /** Counts one batch in one transaction that locks all introductions of the batch. */
  private async count(where: FindOptionsWhere<Introduction>): Promise<void> {
    await this.database.transaction(async ({ manager }) => {
      const introductions = await manager.find(Introduction, {
        where,
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (introductions.length === 0) return;
      await this.promises.countAll(manager, introductions);
      await manager.query(
        `UPDATE introduction SET (counted_days, counted_until, reply_due_on, lapses_on)
           = (counted.days, counted.until, counted.reply_due_on, counted.lapses_on)
         FROM unnest($1::uuid[], $2::int[], $3::date[], $4::date[], $5::date[])
           AS counted (id, days, until, reply_due_on, lapses_on)
         WHERE introduction.id = counted.id`,
        [
          introductions.map(({ id }) => id),
          introductions.map(({ countedDays }) => countedDays),
          introductions.map(({ countedUntil }) => countedUntil),
          introductions.map(({ replyDueOn }) => replyDueOn),
          introductions.map(({ lapsesOn }) => lapsesOn),
        ],
      );
    });
  }

  private async withdrawProposed(
    of: { needId: string } | { solverId: string },
    reason: WithdrawalReason,
  ): Promise<void> {
    const asked = { ...of, state: 'proposed' } as const;
    for await (const id of this.each((after) => this.find({ ...asked, id: MoreThan(after) }))) {
      await this.database.transaction((tx) =>
        this.introductions.changeLocked(tx, id, 'withdraw', null, async ({ introduction }) => {
          if (introduction.state !== 'proposed') return;
          introduction.withdraw(reason, null, this.clock.now());
          await this.introductions.recordWithdrawn(tx, introduction, null, reason);
          return reason;
        }),
      );
    }
  }

  private async remindParties(tx: Transaction, introductionId: string): Promise<void> {
    const introduction = await this.lockProposed(tx, introductionId);
    if (introduction === null || introduction.countedDays >= LAPSES_AFTER) return;
    const due = await tx.manager.find(IntroductionReminder, {
      where: {
        introductionId,
        side: In(await this.promises.presentAndAwaited(tx.manager, introduction)),
        step: In(stepsReached(introduction)),
        sentAt: IsNull(),
        passedOverAt: IsNull(),
      },
      order: { step: 'ASC' },
    });
    for (const side of partySides) {
      await this.remind(
        tx,
        introductionId,
        due.filter((reminder) => reminder.side === side),
      );
    }
  }

  private async remind(
    tx: Transaction,
    introductionId: string,
    due: readonly IntroductionReminder[],
  ): Promise<void> {
    const last = due.at(-1);
    if (last === undefined) return;
    const now = this.clock.now();
    last.send(now);
    for (const earlier of due.slice(0, -1)) earlier.passOver(now);
    for (const { id, sentAt, passedOverAt } of due) {
      await tx.manager.update(IntroductionReminder, id, { sentAt, passedOverAt });
    }
    await tx.record(
      AnswerReminded({ subjectId: last.id, actorId: null, data: { introductionId, reminderId: last.id } }),
    );
  }

  /** Passes over the reminders of introductions that have ended, so that they are not read again. */
  private async passOverThoseOfEnded(): Promise<void> {
    await this.database.manager.query(
      `UPDATE introduction_reminder SET passed_over_at = $1 WHERE id IN (
         SELECT reminder.id FROM introduction_reminder AS reminder
         JOIN introduction ON introduction.id = reminder.introduction_id
         WHERE reminder.sent_at IS NULL AND reminder.passed_over_at IS NULL AND introduction.state <> 'proposed'
         FOR UPDATE OF reminder SKIP LOCKED)`,
      [this.clock.now()],
    );
  }

  private lockProposed(tx: Transaction, id: string): Promise<Introduction | null> {
    return tx.manager.findOne(Introduction, {
      where: { id, state: 'proposed' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async find(where: FindOptionsWhere<Introduction>): Promise<string[]> {
    const found = await this.database.manager.find(Introduction, {
      select: { id: true },
      where,
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    return found.map(({ id }) => id);
  }

  private async findOf(party: PartyOf, after: string): Promise<string[]> {
    const [condition, partyId] =
      'solverId' in party
        ? ['solver.id = $1', party.solverId]
        : ['$1 IN (need.organisation_id, solver.organisation_id)', party.organisationId];
    return this.idsOf(
      `SELECT introduction.id FROM introduction
       JOIN need ON need.id = introduction.need_id
       JOIN solver ON solver.id = introduction.solver_id
       WHERE introduction.state = 'proposed' AND ${condition} AND introduction.id > $2
       ORDER BY introduction.id LIMIT $3`,
      [partyId, after],
    );
  }

  private findToRemind(after: string): Promise<string[]> {
    return this.idsOf(
      `SELECT DISTINCT introduction.id FROM introduction
       JOIN introduction_reminder AS reminder ON reminder.introduction_id = introduction.id
       WHERE reminder.sent_at IS NULL AND reminder.passed_over_at IS NULL AND reminder.due_on <= $1
         AND introduction.state = 'proposed' AND introduction.id > $2
       ORDER BY introduction.id LIMIT $3`,
      [this.today(), after],
    );
  }

  private async idsOf(statement: string, [which, after]: [string, string]): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(statement, [which, after, AT_ONCE]);
    return rows.map(({ id }) => id);
  }

  /** Ids in ascending order, in batches. */
  private async *batches(find: (after: string) => Promise<string[]>): AsyncGenerator<string[]> {
    for (let after = BEFORE_ALL; ;) {
      const ids = await find(after);
      const last = ids.at(-1);
      if (last === undefined) return;
      yield ids;
      after = last;
    }
  }

  private async *each(find: (after: string) => Promise<string[]>): AsyncGenerator<string> {
    for await (const ids of this.batches(find)) yield* ids;
  }

  private today(): string {
    return dayInFrance(this.clock.now());
  }
}

/**
 * The promise clock stops while a party is away. When an absence changes, the days are counted at once, not at the next hourly count: an
 * absence holds from the day on which it is declared, and days already counted stay counted.
 * A solver that pauses its profile wants no further needs. It can still answer earlier proposals, so the clock runs on. A solver that wants
 * no reminders for a time declares an absence.
 */
@EventHandler('CountPromisesOnAbsenceChanged', SolverProfileChanged, OrganisationAbsenceChanged)
export class CountPromisesOnAbsenceChanged {
  constructor(private readonly promises: PromisesService) {}

  async handle({
    data,
  }: EventOf<typeof SolverProfileChanged> | EventOf<typeof OrganisationAbsenceChanged>): Promise<void> {
    if ('change' in data && data.change !== 'absence' && data.change !== 'calendar') return;
    await this.promises.countOf(data);
  }
}
