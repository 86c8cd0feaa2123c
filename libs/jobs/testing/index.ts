import type { INestApplicationContext } from '@nestjs/common';
import { Deliveries, ReactionRegistry } from '../src/outbox/index.js';
import { JobQueue } from '../src/queue/index.js';
import { ScheduleRegistry } from '../src/scheduled-tasks/index.js';

/** Resolves once every reaction to what has been recorded so far has run, and those to what they recorded in turn. */
export async function settled(app: INestApplicationContext): Promise<void> {
  for (;;) {
    // Listening begins before looking, so that a job that ends in between is not missed.
    const finished = app.get(JobQueue, { strict: false }).nextFinished();
    if ((await app.get(Deliveries, { strict: false }).owed()) === 0) return;
    await finished;
  }
}

/** The names of the events that this product knows, in alphabetical order. */
export function eventsOf(app: INestApplicationContext): string[] {
  return app.get(ReactionRegistry, { strict: false }).eventNames.toSorted();
}

/** The names of all that recurs in this product, in alphabetical order. */
export function schedulesOf(app: INestApplicationContext): string[] {
  return [...app.get(ScheduleRegistry, { strict: false }).schedules.keys()].toSorted();
}
