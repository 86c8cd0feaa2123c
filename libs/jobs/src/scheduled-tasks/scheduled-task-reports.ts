import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTaskRegistry } from './scheduled-task-registry.js';
import { ScheduledTaskRun } from './scheduled-task-run.entity.js';
import type { Schedule } from './scheduled-task.js';

/** A scheduled task, and how its last run went. */
export interface ScheduledTaskReport {
  task: string;
  schedule: Schedule;
  /** Null: it has not run yet. */
  lastRun: Pick<ScheduledTaskRun, 'startedAt' | 'endedAt' | 'failure' | 'succeededAt'> | null;
  /** It should have begun again by now: no worker runs, or the run before does not end. */
  isLate: boolean;
}

const MINUTE = 60_000;
/** The longest pause of those with a pattern is a night, or a day. */
const LONGEST_PAUSE = 25 * 60 * MINUTE;
/** Workers are started anew now and then. */
const PATIENCE = 5 * MINUTE;

/** What the workers have written down of scheduled tasks. */
@Injectable()
export class ScheduledTaskReports {
  constructor(
    private readonly database: Database,
    private readonly registry: ScheduledTaskRegistry,
    private readonly clock: Clock,
  ) {}

  /** All tasks that this version has, by name. One statement. */
  async all(): Promise<ScheduledTaskReport[]> {
    const runs = await this.database.manager.find(ScheduledTaskRun);
    const names = [...this.registry.tasks.keys()].toSorted();
    return names.flatMap((task) => {
      const schedule = this.registry.tasks.get(task)?.schedule;
      if (schedule === undefined) return [];
      const lastRun = runs.find((run) => run.task === task) ?? null;
      return [{ task, schedule, lastRun, isLate: lastRun !== null && this.isLate(schedule, lastRun) }];
    });
  }

  private isLate(schedule: Schedule, { startedAt }: Pick<ScheduledTaskRun, 'startedAt'>): boolean {
    const pause = 'every' in schedule ? 2 * schedule.every : LONGEST_PAUSE;
    return this.clock.now().getTime() - startedAt.getTime() > pause + PATIENCE;
  }
}
