import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

/** When something recurs: every so many milliseconds, or by a cron pattern in Paris time. */
export type Recurrence = { every: number } | { cron: string };

/** What runs again and again, on one worker at a time: a run is left out while the one before has not ended. */
export interface Recurs {
  run(): Promise<void>;
}

export const SCHEDULE = Symbol('schedule');

/** Marks a provider as recurring; its class name is the name of the schedule, unique in the product. */
export function Schedule(recurrence: Recurrence): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(SCHEDULE, recurrence));
}
