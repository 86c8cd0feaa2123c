import { Closers } from './closers.js';
import { explain as explainFailure } from './explain.js';

/** Thrown between two steps of a start when somebody has asked to stop. */
class StopRequested extends Error {}

export interface Starting {
  closers: Closers;
  /** Called between two steps: ends the start here if a signal has come. */
  goOn: () => void;
  /** Ends the process well once the start is over, for what runs once. */
  end: (exitCode: number) => void;
  /** Ends the process at once, for what leaves nothing to be closed: PostgreSQL is gone. */
  fail: (error: unknown) => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** At a Ctrl-C the terminal sends a signal to every process and npm passes its own on: within this time they are one, in milliseconds. */
const SAME_SIGNAL = 1_000;

/**
 * Runs a process from its start until a signal. Whatever happens, even a signal in the middle of the start, what was
 * opened is closed in reverse order. A later second signal ends the process at once.
 * @param start opens things and registers how to close them.
 * @param explain turns an expected failure into a sentence; undefined: print the error whole.
 * @param interrupted the exit code after a signal: stopping a server is no failure, breaking off a command is.
 */
export function runUntilToldToStop(
  start: (starting: Starting) => Promise<void>,
  {
    explain = explainFailure,
    interrupted = 0,
  }: { explain?: (error: unknown) => string | undefined; interrupted?: number } = {},
): void {
  const closers = new Closers();
  let stopping = false;
  let signalledAt: number | undefined;

  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void started.then(() => closers.close()).then(() => process.exit(code));
  };
  const report = (error: unknown): void => {
    process.stderr.write(`${explain(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
  };
  const failed = (error: unknown): void => {
    // What breaks while everything is being closed is no news.
    if (stopping || error instanceof StopRequested) return;
    report(error);
    stop(1);
  };
  const fail = (error: unknown): void => {
    if (stopping) return;
    report(error);
    // An embedded PostgreSQL that still runs ends in good order after us.
    process.exit(1);
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const now = performance.now();
      signalledAt ??= now;
      if (now - signalledAt > SAME_SIGNAL) process.exit(1);
      stop(interrupted);
    });
  }
  process.on('uncaughtException', fail);

  const goOn = (): void => {
    if (stopping) throw new StopRequested();
  };
  // The handlers come first, so that nothing which is started can be left behind.
  const started = start({ closers, goOn, end: stop, fail }).catch(failed);
}
