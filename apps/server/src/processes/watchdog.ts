import inspector from 'node:inspector';
import { Worker } from 'node:worker_threads';
import { type Settings, workUnderWay } from '@passerelle/config';

/** A stuck process is logged after this part of the time after which it ends. */
const LOGGED_AFTER = 1 / 6;
/** How often the event loop sends a beat within that time. */
const BEATS = 60;
/** Room for the names of the current work, in bytes. */
const ROOM = 2_048;
/** Positions of the numbers in the shared memory. The names follow them. */
const BEAT = 0;
const PAUSES = 1;
const LENGTH = 2;
const NUMBERS = 3;

/**
 * Watches the event loop of this process from a separate thread, which a stuck loop does not stop. By default, a loop
 * that is stuck for ten seconds is logged with the current work. After a minute the process ends itself, so that its
 * supervisor starts it again. It does not apply to a process that was suspended with its machine or stopped by a
 * signal, or that a debugger may pause.
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
