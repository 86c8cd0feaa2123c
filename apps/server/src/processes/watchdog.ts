import inspector from 'node:inspector';
import { Worker } from 'node:worker_threads';
import { type Settings, workUnderWay } from '@passerelle/config';

/** A stuck process is logged after this part of the time after which it ends. */
const LOGGED_AFTER = 1 / 6;
/** How often the event loop says that it goes round, in that time. */
const BEATS = 60;
/** Room for the names of the work under way, in bytes. */
const ROOM = 2_048;
/** Places of the numbers in the shared memory; the names follow them. */
const BEAT = 0;
const PAUSES = 1;
const LENGTH = 2;
const NUMBERS = 3;

/**
 * Watches over the event loop of this process from a thread of its own, which a stuck loop does not stop. A loop that stands still is logged
 * with the work under way, by default after ten seconds; after a minute the process ends itself, so that whoever supervises it starts it
 * again. A process that was suspended with its machine or stopped by a signal, or that a debugger may pause, is let be.
 * @returns a function to stop watching
 */
export function watchOver({
  watchdogSeconds,
  logLevel,
  logFormat,
}: Pick<Settings, 'watchdogSeconds' | 'logLevel' | 'logFormat'>): () => Promise<void> {
  if (watchdogSeconds === 0) return async () => undefined;
  const endsAfter = watchdogSeconds * 1_000;
  const interval = endsAfter / BEATS;
  const memory = new SharedArrayBuffer(NUMBERS * Int32Array.BYTES_PER_ELEMENT + ROOM);
  const numbers = new Int32Array(memory, 0, NUMBERS);
  const names = new Uint8Array(memory, NUMBERS * Int32Array.BYTES_PER_ELEMENT);
  const beat = (): void => {
    Atomics.add(numbers, BEAT, 1);
    Atomics.store(numbers, PAUSES, inspector.url() === undefined ? 0 : 1);
  };
  beat();
  const beating = setInterval(beat, interval).unref();
  const encoder = new TextEncoder();
  workUnderWay.follow((work) => {
    const { written } = encoder.encodeInto(work.join(', '), names);
    Atomics.store(numbers, LENGTH, written);
  });
  const thread = new Worker(new URL('./watchdog-thread.mjs', import.meta.url), {
    workerData: { memory, interval, logsAfter: endsAfter * LOGGED_AFTER, endsAfter, logLevel, logFormat },
    // The options of the process are only for its main thread.
    execArgv: [],
    env: {},
  });
  thread.unref();
  return async () => {
    clearInterval(beating);
    workUnderWay.follow(() => undefined);
    await thread.terminate();
  };
}
