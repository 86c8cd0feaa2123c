import { Closers } from './closers.js';

/** A sentence for the person who started the product; no stack trace helps them. */
export class CannotStart extends Error {}

/** Thrown between two steps of a start when somebody has asked to stop. */
class StopRequested extends Error {}

export interface Starting {
  closers: Closers;
  /** Called between two steps: ends the start here if a signal has come. */
  goOn: () => void;
  /** Ends the process well once the start is over, for what runs once. */
  end: (exitCode: number) => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How often to look whether npm, which started us, is still there, in milliseconds. */
const PARENT_CHECK = 1_000;

/**
 * Runs a process from its start until a signal. Whatever happens, even a signal in the middle of the start, what was
 * opened is closed in reverse order. A second signal ends the process at once.
 * @param start opens things and registers how to close them.
 * @param explain turns an expected failure into a sentence; undefined: print the error whole.
 */
export function runUntilToldToStop(
  start: (starting: Starting) => Promise<void>,
  explain: (error: unknown) => string | undefined,
): void {
  const closers = new Closers();
  let stopping = false;
  let exitCode = 0;

  const started = start({
    closers,
    goOn: () => {
      if (stopping) throw new StopRequested();
    },
    end: (code) => {
      exitCode = code;
      stop();
    },
  }).catch((error: unknown) => {
    if (error instanceof StopRequested) return;
    exitCode = 1;
    const sentence = error instanceof CannotStart ? error.message : explain(error);
    process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
    stop();
  });

  function stop(): void {
    if (stopping) return;
    stopping = true;
    started
      .then(() => closers.close())
      .then(() => process.exit(exitCode))
      .catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      });
  }

  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stop();
    });
  }
  stopWithParent(stop);
}

/** Killing npm outright leaves its child behind: the child notices, and stops. */
function stopWithParent(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_CHECK).unref();
}
