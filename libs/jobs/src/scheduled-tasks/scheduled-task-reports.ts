import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, mailsHeldSince } from '@passerelle/database';
import { ScheduledTaskRun } from './scheduled-task-run.entity.js';
import { type Schedule, ScheduledTaskRegistry } from './scheduled-task.js';

/** A scheduled task and the outcome of its last run. */
export interface ScheduledTaskReport {
  task: string;
  schedule: Schedule;
  /** null: the task has not run yet. */
  lastRun: Pick<
    ScheduledTaskRun,
    'startedAt' | 'endedAt' | 'failure' | 'succeededAt' | 'deadLetteredAt'
  > | null;
  /** The task should have begun again by now. No worker runs, or its last run does not end. */
  isLate: boolean;
}

const MINUTE = 60_000;
/** The longest pause of tasks with a cron pattern is a night, or a day. */
const LONGEST_PAUSE = 25 * 60 * MINUTE;
/** A restart of the workers takes some minutes. */
const PATIENCE = 5 * MINUTE;

/** Reports of the workers on scheduled tasks. */
@Injectable()
export class ScheduledTaskReports {
  constructor(
    private readonly database: Database,
    private readonly registry: ScheduledTaskRegistry,
    private readonly clock: Clock,
  ) {}

  /** All tasks of this version, by name. One statement, or two if a task is late. */
  async all(): Promise<ScheduledTaskReport[]> {
    const runs = await this.database.manager.find(ScheduledTaskRun);
    const reports = [...this.registry.tasks]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([task, { schedule, waitsForMails }]) => {
        const lastRun = runs.find((run) => run.task === task) ?? null;
        const isLate = lastRun !== null && this.isLate(schedule, lastRun);
        return { report: { task, schedule, lastRun, isLate }, waitsForMails };
      });
    const mayWait = reports.some(({ report, waitsForMails }) => report.isLate && waitsForMails);
    const areHeld = mayWait && (await mailsHeldSince(this.database.manager)) !== undefined;
    return reports.map(({ report, waitsForMails }) =>
      areHeld && waitsForMails ? { ...report, isLate: false } : report,
    );
  }

  private isLate(schedule: Schedule, { startedAt }: Pick<ScheduledTaskRun, 'startedAt'>): boolean {
    const pause = 'every' in schedule ? 2 * schedule.every : LONGEST_PAUSE;
    return this.clock.now().getTime() - startedAt.getTime() > pause + PATIENCE;
  }
}
