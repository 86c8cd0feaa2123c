import { Closers } from './closers.js';
import { explain as explainFailure } from './explain.js';

/** Thrown between two steps of a start after a signal. */
class StopRequested extends Error {}

export interface Starting {
  closers: Closers;
  /** Called between two steps: throws if a signal has come, which ends the start here. */
  goOn: () => void;
  /** For commands: closes everything once the start is over, and ends the process. */
  end: (exitCode: number) => void;
  /** Ends the process at once, without closing anything: PostgreSQL is gone. */
  fail: (error: unknown) => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** In milliseconds. After a Ctrl-C the signal comes twice, from the terminal and from npm: within this time they count as one. */
const SAME_SIGNAL = 1_000;

/**
 * Runs a process from its start until a signal. What was opened is always closed, in reverse order, even after a signal in the
 * middle of the start. A second signal ends the process at once.
 * @param start opens things and registers how to close them.
 * @param explain turns an expected failure into a sentence; undefined: print the error whole.
 * @param interrupted the exit code after a signal: to stop a server is no failure, to break off a command is one.
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
    // Failures while everything is being closed are expected.
    if (stopping || error instanceof StopRequested) return;
    report(error);
    stop(1);
  };
  const fail = (error: unknown): void => {
    if (stopping) return;
    report(error);
    // An embedded PostgreSQL that still runs notices that we are gone, and stops by itself.
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
  // After the signal handlers, so that nothing which is started can be left behind.
  const started = start({ closers, goOn, end: stop, fail }).catch(failed);
}
