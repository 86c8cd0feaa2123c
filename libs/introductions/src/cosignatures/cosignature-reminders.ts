import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import { Clock, dayInFrance, isWorkingDay } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { Idea, Solver } from '@passerelle/solvers';
import { advance, beginCount, LAPSES_AFTER, REMINDERS_AFTER } from '../promises/promise-clock.js';
import { CosignaturesOverdue, CosignaturesReminded } from './cosignature-reminder.events.js';

/**
 * After how many counted days people are reminded of a waiting idea. The last reminder goes to the owners of the
 * school.
 */
const REMINDED_AFTER = [...REMINDERS_AFTER, LAPSES_AFTER];
const PROFILES_AT_ONCE = 100;

/** Reminds supervisors of the ideas that wait for them. A profile with several waiting ideas has one event. */
@Injectable()
export class CosignatureReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** On weekends and public holidays reminders wait. */
  async remindDue(): Promise<void> {
    if (!isWorkingDay(this.today())) return;
    for (let after = ''; ;) {
      const profiles = await this.profilesThatWait(after);
      for (const id of profiles) await this.database.transaction((tx) => this.remind(tx, id));
      if (profiles.length < PROFILES_AT_ONCE) return;
      after = profiles.at(-1) ?? '';
    }
  }

  private async profilesThatWait(after: string): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT DISTINCT solver_id::text AS id FROM idea
       WHERE signature = 'waiting' AND signature_reminders < $1 AND solver_id::text > $2
       ORDER BY id LIMIT ${PROFILES_AT_ONCE}`,
      [REMINDED_AFTER.length, after],
    );
    return rows.map(({ id }) => id);
  }

  private async remind(tx: Transaction, solverId: string): Promise<void> {
    const solver = await tx.manager.findOne(Solver, {
      where: { id: solverId },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    if (solver === null || solver.supervisorId === null || solver.holderSuspended) return;
    const { schoolId } = solver;
    const school = schoolId === null ? null : await tx.manager.findOneBy(Organisation, { id: schoolId });
    const ideas = await tx.manager.findBy(Idea, { solverId, signature: 'waiting' });
    const due = ideas
      .map((idea) => ({ idea, step: this.stepOf(idea, school) }))
      .filter(({ idea, step }) => step > idea.signatureReminders);
    if (due.length === 0) return;
    for (const { idea, step } of due) idea.remind(step);
    await tx.manager.save(due.map(({ idea }) => idea));
    const isOverdue = due.some(({ step }) => step === REMINDED_AFTER.length);
    const reminded = isOverdue ? CosignaturesOverdue : CosignaturesReminded;
    await tx.record(reminded({ subjectId: solverId, actorId: null, data: { solverId } }));
  }

  /** How many reminders of a waiting idea are due by today. Days on which the school is away do not count. */
  private stepOf({ signatureAt }: Idea, school: Organisation | null): number {
    if (signatureAt === null) return 0;
    const isAway = (day: string): boolean => school?.isAway(day) ?? false;
    const { elapsed } = advance(beginCount(dayInFrance(signatureAt)), this.today(), isAway);
    return REMINDED_AFTER.filter((days) => days <= elapsed).length;
  }

  private today(): string {
    return dayInFrance(this.clock.now());
  }
}
