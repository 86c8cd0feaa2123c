import type { INestApplicationContext } from '@nestjs/common';
import { Deliveries, HandlerRegistry } from '../src/outbox/index.js';
import { JobQueue } from '../src/queue/index.js';
import { ScheduledTaskRegistry } from '../src/scheduled-tasks/index.js';

/** Resolves once every handler of the events recorded so far has run, and the handlers of the events that these recorded in turn. */
export async function settled(app: INestApplicationContext): Promise<void> {
  for (;;) {
    // Listening begins before looking, so that a job that ends in between is not missed.
    const finished = app.get(JobQueue, { strict: false }).nextFinished();
    if ((await app.get(Deliveries, { strict: false }).pending()) === 0) return;
    await finished;
  }
}

/** The names of the events that an application knows, in alphabetical order. */
export function eventsOf(app: INestApplicationContext): string[] {
  return app.get(HandlerRegistry, { strict: false }).eventNames.toSorted();
}

/** The names of the scheduled tasks of an application, in alphabetical order. */
export function scheduledTasksOf(app: INestApplicationContext): string[] {
  return [...app.get(ScheduledTaskRegistry, { strict: false }).tasks.keys()].toSorted();
}
