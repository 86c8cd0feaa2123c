import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/**
 * How often work may be begun without an end before it is dead-lettered. Starts are counted before the work runs. So
 * the starts of a process that was killed, or that ended itself because it was stuck, count.
 */
export const MOST_STARTS = 3;
/** How long work that once did not end waits for other such work, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Runs deliveries and tasks that were begun and did not end one after the other. When a process is killed, all its
 * current work counts a start, for any cause of the kill. Run alone, work without a fault ends, and the culprit does
 * not.
 */
@Injectable()
export class UnendedWork {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs work after the other work of this kind. */
  alone(work: () => Promise<void>): Promise<void> {
    // Work that never ends blocks no other work for ever. Work that holds the event loop lets no timer run.
    const turn = Promise.race([this.last, delay(PATIENCE, undefined, { ref: false })]);
    const running = turn.then(work);
    this.last = running.catch(() => undefined);
    return running;
  }
}
