import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { isAwayOn, periodsOf, Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';
import type { Introduction } from '../introduction/introduction.entity.js';
import { type PartySide, partySides } from '../parties/parties.js';
import type { ReminderStep } from './introduction-reminder.entity.js';
import { advance, beginCount, type DueDays, dueDays, type IsAway, REMINDERS_AFTER } from './promise-clock.js';

/** Whether a party of an introduction is away on a day (YYYY-MM-DD). */
type Absences = (introduction: Introduction, side: PartySide, day: string) => boolean;

const dueAtStep = { 3: 'firstReminder', 6: 'secondReminder' } as const satisfies Record<
  ReminderStep,
  keyof DueDays
>;

/**
 * Counts the days of promised replies, and computes the due days of reminders, replies and lapses. The caller holds
 * the introduction's lock and saves the introduction.
 */
@Injectable()
export class PromiseUpdater {
  constructor(private readonly clock: Clock) {}

  /** Starts the count of an introduction that is proposed today. */
  async begin(manager: EntityManager, introduction: Introduction): Promise<void> {
    const { elapsed, countedUntil } = beginCount(dayInFrance(this.clock.now()));
    introduction.countedDays = elapsed;
    introduction.countedUntil = countedUntil;
    foresee(introduction, await this.absencesOf(manager, [introduction]));
  }

  /** Plans the reminders of an introduction that has just been stored. */
  async planReminders(manager: EntityManager, introduction: Introduction): Promise<void> {
    const due = foresee(introduction, await this.absencesOf(manager, [introduction]));
    await this.moveReminders(manager, [{ introduction, due }]);
  }

  /** As `countAll`, for one introduction. */
  count(manager: EntityManager, introduction: Introduction): Promise<void> {
    return this.countAll(manager, [introduction]);
  }

  /**
   * Counts the days up to today, and computes the future due days, from the absences known now. A reminder that falls
   * due for a party whose answer is not awaited is passed over for good, even if that party later withdraws its
   * answer.
   */
  async countAll(manager: EntityManager, introductions: readonly Introduction[]): Promise<void> {
    const absences = await this.absencesOf(manager, introductions);
    const today = dayInFrance(this.clock.now());
    const counted = introductions.map((introduction) => {
      // Computed before the count, so that a step that the count reaches gets its own day.
      const due = foresee(introduction, absences);
      const { countedDays, countedUntil } = introduction;
      const isAway = whileAwaited(introduction, absences);
      const count = advance({ elapsed: countedDays, countedUntil }, today, isAway);
      introduction.countedDays = count.elapsed;
      introduction.countedUntil = count.countedUntil;
      return { introduction, due };
    });
    await this.moveReminders(manager, counted);
    await this.passOverAnswered(manager, introductions);
  }

  /** The parties whose answer is awaited and who are not away today. */
  async presentAndAwaited(manager: EntityManager, introduction: Introduction): Promise<PartySide[]> {
    const today = dayInFrance(this.clock.now());
    const absences = await this.absencesOf(manager, [introduction]);
    return introduction.awaited.filter((side) => !absences(introduction, side, today));
  }

  /** Moves unsent reminders to their new day, and adds missing ones. */
  private async moveReminders(
    manager: EntityManager,
    counted: readonly { introduction: Introduction; due: DueDays }[],
  ): Promise<void> {
    const reminders = counted.flatMap(({ introduction: { id: introductionId, countedUntil }, due }) =>
      REMINDERS_AFTER.flatMap((step) => {
        const day = due[dueAtStep[step]];
        // A step reached earlier keeps its day.
        const known = { introductionId, step, dueOn: day === undefined ? countedUntil : day };
        return partySides.map((side) => ({ ...known, id: newId(), side, moves: day !== undefined }));
      }),
    );
    for (const moves of [true, false]) {
      const some = reminders.filter((reminder) => reminder.moves === moves);
      if (some.length === 0) continue;
      const move = `DO UPDATE SET due_on = excluded.due_on
        WHERE known.sent_at IS NULL AND known.passed_over_at IS NULL
          AND known.due_on IS DISTINCT FROM excluded.due_on`;
      await manager.query(
        `INSERT INTO introduction_reminder AS known (id, introduction_id, side, step, due_on)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::date[])
         ON CONFLICT (introduction_id, side, step) ${moves ? move : 'DO NOTHING'}`,
        [
          some.map(({ id }) => id),
          some.map(({ introductionId }) => introductionId),
          some.map(({ side }) => side),
          some.map(({ step }) => step),
          some.map(({ dueOn }) => dueOn),
        ],
      );
    }
  }

  private async passOverAnswered(
    manager: EntityManager,
    introductions: readonly Introduction[],
  ): Promise<void> {
    const answered = introductions.flatMap(({ id, countedDays, awaited }) =>
      partySides.filter((side) => !awaited.includes(side)).map((side) => ({ id, countedDays, side })),
    );
    if (answered.length === 0) return;
    await manager.query(
      `UPDATE introduction_reminder SET passed_over_at = $1
       FROM unnest($2::uuid[], $3::text[], $4::int[]) AS answered (id, side, counted_days)
       WHERE introduction_id = answered.id AND introduction_reminder.side = answered.side
         AND step <= answered.counted_days AND sent_at IS NULL AND passed_over_at IS NULL`,
      [
        this.clock.now(),
        answered.map(({ id }) => id),
        answered.map(({ side }) => side),
        answered.map(({ countedDays }) => countedDays),
      ],
    );
  }

  /**
   * The absences of each party. A profile held by an organisation is away when the organisation is. The whole
   * calendar of a profile counts, since the profile's own absence is only the present or next one.
   */
  private async absencesOf(
    manager: EntityManager,
    introductions: readonly Introduction[],
  ): Promise<Absences> {
    const days = { awayFrom: true, awayUntil: true } as const;
    const relations = { organisation: true } as const;
    const needs = await manager.find(Need, {
      select: { id: true, organisation: { id: true, ...days } },
      where: { id: In(introductions.map(({ needId }) => needId)) },
      relations,
    });
    const solvers = await manager.find(Solver, {
      select: { id: true, kind: true, ...days, organisation: { id: true, ...days } },
      where: { id: In(introductions.map(({ solverId }) => solverId)) },
      relations,
    });
    const [firstDay = ''] = introductions.map(({ countedUntil }) => countedUntil).toSorted();
    const learners = solvers.filter(({ mayHaveCalendar }) => mayHaveCalendar).map(({ id }) => id);
    const calendars =
      learners.length > 0 ? await periodsOf(manager, learners, firstDay) : new Map<string, never[]>();
    const companies = new Map(needs.map(({ id, organisation }) => [id, organisation]));
    const profiles = new Map(solvers.map((solver) => [solver.id, solver]));
    return ({ needId, solverId }, side, day) => {
      if (side === 'company') return companies.get(needId)?.isAway(day) ?? false;
      const profile = profiles.get(solverId);
      return (
        (profile?.isAway(day) ?? false) ||
        (profile?.organisation?.isAway(day) ?? false) ||
        isAwayOn(calendars.get(solverId) ?? [], day)
      );
    };
  }
}

const whileAwaited =
  (introduction: Introduction, absences: Absences): IsAway =>
  (day) =>
    introduction.awaited.some((side) => absences(introduction, side, day));

/** Sets the future due days of an introduction from the absences known now. Due days already reached stay. */
function foresee(introduction: Introduction, absences: Absences): DueDays {
  const { countedDays: elapsed, countedUntil } = introduction;
  const due = dueDays({ elapsed, countedUntil }, whileAwaited(introduction, absences));
  if (due.replyDue !== undefined) introduction.replyDueOn = due.replyDue;
  if (due.lapse !== undefined) introduction.lapsesOn = due.lapse;
  return due;
}
