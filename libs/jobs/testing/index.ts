import type { INestApplicationContext } from '@nestjs/common';
import { Deliveries } from '../src/outbox/deliveries.js';
import type { HandlesEvent } from '../src/outbox/event-handler.js';
import { HandlerRegistry } from '../src/outbox/handler-registry.js';
import { JobQueue } from '../src/queue/job-queue.js';
import { type ScheduledTask, ScheduledTaskRegistry } from '../src/scheduled-tasks/scheduled-task.js';

/**
 * Resolves once every handler of the events recorded so far has run, and in turn the handlers of the events that
 * these handlers recorded.
 * @param others the other processes that work on the same queue, since `app` does not notice the jobs that they
 * finish
 */
export async function settled(
  app: INestApplicationContext,
  ...others: INestApplicationContext[]
): Promise<void> {
  for (;;) {
    // Listening begins before the check, so that a job that ends in between is not missed.
    const finished = [app, ...others].map((each) => each.get(JobQueue, { strict: false }).nextFinished());
    if ((await app.get(Deliveries, { strict: false }).pending()) === 0) return;
    await Promise.race(finished);
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

/** The handlers of an event by their identifiers, to run one again. */
export function handlersOf(app: INestApplicationContext, eventName: string): [id: string, HandlesEvent][] {
  const registry = app.get(HandlerRegistry, { strict: false });
  return registry.idsFor(eventName).flatMap((id) => {
    const handler = registry.handler(id);
    return handler === undefined ? [] : [[id, handler] as [string, HandlesEvent]];
  });
}

/**
 * A scheduled task by its name, to run it now.
 * @throws if there is none
 */
export function scheduledTaskOf(app: INestApplicationContext, name: string): ScheduledTask {
  const found = app.get(ScheduledTaskRegistry, { strict: false }).tasks.get(name);
  if (found === undefined) throw new Error(`No scheduled task is named ${name}.`);
  return found.task;
}
