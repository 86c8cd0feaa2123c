import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

/** When a task runs: `every`, a number of milliseconds, or `cron`, a pattern in Paris time. */
export type Schedule = { every: number } | { cron: string };

/** A task that runs on a schedule, on one worker at a time: a run is left out while the run before has not ended. */
export interface ScheduledTask {
  run(): Promise<void>;
}

export const SCHEDULE = Symbol('schedule');

/** Marks a provider as a scheduled task; its class name is the name of the task, unique in an application. */
export function ScheduledTask(schedule: Schedule): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(SCHEDULE, schedule));
}
